import Dioxide

@Service struct Server {}
@Service struct Kept {}  // dioxide:disable:this unused_component

func start(_ container: Container) throws { _ = try container.resolve(Server.self) }
