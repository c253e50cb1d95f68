import Dioxide

protocol Port: Sendable {}
struct Real: Port {}

struct Client {
  var port: any Port
  var other: (any Other)?
}
protocol Other: Sendable {}

enum Composition {
  static func assemble(_ container: Container) throws {
    try container.register(Client.self, scope: .factory) { container in
      Client(
        port: try container.resolve(Port.self),  // expect: missing_binding
        other: try? container.resolve(Other.self)
      )
    }
  }
}
