// profiles: staging
import Dioxide

protocol Port: Sendable {}

@Adapter(for: Port.self, profile: [.production, .test])
struct Real: Port {}

@Service
struct Client: Sendable {
  let port: any Port  // expect: missing_binding
}
