import Dioxide

protocol Port {}

/// Used as the port, though nothing asks for it by its own name.
@Service
@Adapter(for: Port.self)
struct Mail: Port {}

func start(_ container: Container) throws {
  let port = try container.resolve((any Port).self)
}
