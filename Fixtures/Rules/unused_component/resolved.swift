import Dioxide

protocol Port {}
protocol Plugin {}

@Adapter(for: Port.self, profile: .production) struct Real: Port {}
@Adapter(for: Port.self, profile: .test) struct Double: Port {}
@Adapter(for: Plugin.self, multi: true) struct Zip: Plugin {}

@Service struct Server {
  init(port: any Port, later: Lazy<Later>) {}
}
@Service struct Later {}
@Service struct Alone {  // expect: unused_component
  init(helper: Helper) {}
}
@Service struct Helper {}  // expect: unused_component

func start(_ container: Container) throws {
  let server = try container.resolve(Server.self)
  let plugins = try container.resolve([any Plugin].self)
}
