import Dioxide

protocol Port: Sendable {}
@Adapter(for: Port.self) struct Real: Port {}
@Service struct Client: Sendable { let port: any Port }

func assembleForPreviews(_ container: Container) throws {
  try container.register(Port.self, instance: Real())
  try container.register(Client.self) { c in Client(port: try c.resolve(Port.self)) }
}
