import Dioxide

protocol Port: Sendable {}

@Adapter(for: Port.self, profile: .production) struct Real: Port {}
@Adapter(for: Port.self, profile: .test)
final class Double: Port {
  init(client: Client) {}  // expect: circular_dependency
}

@Service
final class Client: Sendable {
  init(port: any Port) {}
}
