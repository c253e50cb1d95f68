import Dioxide

protocol Port: Sendable {}
protocol Missing: Sendable {}

@Adapter(for: Port.self, profile: .production) struct Real: Port {}
@Adapter(for: Missing.self, profile: .test) struct Double: Missing {}

@Service struct A: Sendable { init(port: (any Port)?) {} }
@Service struct B: Sendable { init(port: Optional<any Port>) {} }
@Service struct C: Sendable { init(port: any Port = Real()) {} }
@Service struct D: Sendable { init(count: Int = 3, _ text: String = "a, b: any Missing", flag: Bool = { true }()) {} }
@Service struct E: Sendable {
  var port: (any Port)?
  var missing: (any Missing)? = nil
  let several: [any Missing]?
}
@Service struct F: Sendable { init(later: (@Sendable () -> any Port)?) {} }
