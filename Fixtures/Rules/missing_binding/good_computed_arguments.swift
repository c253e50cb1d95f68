import Dioxide

// Not judged: what code works out could be anything.
protocol Port: Sendable {}
@Adapter(for: Port.self, name: makeName()) struct Named: Port {}
@Service struct Root: Sendable { let port: any Port, ports: [any Port] }
@Service(scope: choose()) struct Session: Sendable { let root: Root }
@Service struct Holder: Sendable { let session: Session }

func makeName() -> String { "a" }
func choose() -> Scope { .request }
