import Dioxide

protocol Port: Sendable {}
protocol Other: Sendable {}
@Adapter(for: Port.self) struct Bound: Port {}

@Service struct First: Sendable { init<Kind: Port>(kind: Kind) {} }
@Service struct Second: Sendable { init<Kind>(kind: Kind) where Kind: Other {} } // expect: missing_binding
@Service struct Third: Sendable {
  @Service struct Configuration: Sendable {}
  struct Missing: Sendable {}
  init(
    configuration: Self.Configuration, later: Provider<Self>,
    missing: Self.Missing // expect: missing_binding
  ) {}
}
