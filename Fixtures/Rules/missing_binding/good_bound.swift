import Dioxide

protocol Port: Sendable {}

@Adapter(for: Port.self, profile: .production) struct Real: Port {}
@Adapter(for: (any Port).self, profile: [.test, .development]) struct Double: Port {}

@Service struct A: Sendable { let port: any Port }
@Service struct B: Sendable { init(port: (any Port)) {} }
@Service struct C: Sendable { init(port: some Port) {} }
@Service struct D: Sendable { init(port: @escaping @Sendable () -> any Port) {} }
@Service struct E: Sendable { init(port: Lazy<any Port>, again: Provider<any Port>) {} }
@Service struct F: Sendable { init<P: Sendable>(b: B, c: borrowing C, of: P.Type = Int.self) {} }
