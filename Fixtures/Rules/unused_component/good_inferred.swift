import Dioxide

@Service struct Server {}
@Service struct Perhaps {}

func get<T>(_ container: Container) throws -> T { try container.resolve(T.self) }
func start(_ container: Container) throws { _ = try container.resolve(Server.self) }
