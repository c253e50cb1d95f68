import Swinject

// Tests beside it say what this folder is for.
protocol Ledger {}
struct FixedLedger: Ledger {}
struct FixedClock: Clock {}

func assembleDoubles() -> Container {
  let container = Container()
  container.register(Clock.self) { r in
    _ = r.resolve(Unheard.self)!
    return FixedClock()
  }
  container.register(Ledger.self) { _ in FixedLedger() }
  return container
}
