import Dioxide

struct Address: Sendable {}
struct Pool: Sendable { var address: Address }
protocol Port: Sendable {}
@Service struct Impl: Port {}

@Service struct Client: Sendable {
  let address: Address
  let pool: Pool
  let port: any Port
}

func assemble(_ container: Container) throws {
  try container.register(Address.self, instance: Address())
  try container.register((any Port).self, as: Impl.self)
  try container.register(Pool.self) { Pool(address: try $0.resolve(Address.self)) }
}
