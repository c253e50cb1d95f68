import Swinject

final class Counter {}
protocol Clock {}
struct Absent: Error {}

let container = Container()

extension Resolver {
  func resolve<T>() -> T? { resolve(T.self) }
  var hasCounter: Bool { hasAnyRegistration(of: Counter.self) }
}

extension Optional {
  func orThrow() throws -> Wrapped {
    guard let self else { throw Absent() }
    return self
  }
  func or(_ other: Wrapped) -> Wrapped { self ?? other }
}

extension Optional where Wrapped == Counter {
  var orNew: Counter { self ?? Counter() }
}

// Nothing is registered, and nothing of this needs that it is.
func returns() { guard let counter: Counter = container.resolve() else { return }; print(counter) }
func throwing() throws { guard let counter: Counter = container.resolve() else { throw Absent() }; print(counter) }
func goesOn() {
  for number in 0..<3 {
    guard let counter: Counter = container.resolve() else { continue }
    print(counter, number)
  }
}
func throwsForNil() throws -> Counter { try container.resolve(Counter.self).orThrow() }
func tries() -> Counter? { try? container.resolve(Counter.self).orThrow() }
func another() -> Counter { container.resolve(Counter.self).or(Counter()) }
func new() -> Counter { container.resolve(Counter.self).orNew }
func looks() { if container.resolve(Counter.self) != nil { print("there") } else { print("not there") } }
func either(_ other: Bool) { guard (container.resolve(Counter.self) != nil) || other else { fatalError() } }
func unless(_ other: Bool) { if container.resolve(Counter.self) == nil, other { fatalError() } }
func later() -> Counter {
  if let counter = container.resolve(Counter.self) { return counter }
  if CommandLine.arguments.isEmpty { return Counter() }
  fatalError()
}
func second(_ kept: Counter?) -> Counter {
  if let kept { return kept }
  if let counter = container.resolve(Counter.self) { return counter }
  fatalError()
}
func inverted() { if case .none = container.resolve(Counter.self) { print("not there") } else { fatalError("too early") } }
func switched() {
  switch container.resolve(Counter.self) {
  case .some: fatalError("too early")
  case .none: print("not there")
  }
}
func elseIf() {
  if let counter = container.resolve(Counter.self) { print(counter) } else if true { print(1) } else { fatalError() }
}
func compared() -> Bool { container.resolve(Counter.self) === container.resolve(Counter.self) }
func first() -> Counter { container.resolve(Counter.self) ?? container.resolve(Counter.self) ?? Counter() }
func coalesced() -> Counter { let counter: Counter = (try? container.resolve()) ?? Counter(); return counter }
func interpolated() { print("\(container.resolve(Counter.self) as Any)") }
func whileLet() { while let counter: Counter = container.resolve() { print(counter); break } }
func asked() -> Counter? { container.resolve() }
func given(_ clock: Counter?) {}
func gives() { given(container.resolve()) }
func leavesInside() {
  guard let counter = container.resolve(Counter.self) else {
    if CommandLine.arguments.isEmpty { return }
    fatalError()
  }
  print(counter)
}
func asksFirst() { if container.resolve(Counter.self) != nil { print(container.resolve(Counter.self)!) } }
func leavesFirst() {
  guard container.resolve(Counter.self) != nil else { return }
  print(container.resolve(Counter.self)!)
}
func checksFirst() {
  if container.hasAnyRegistration(of: Counter.self) { print(container.resolve(Counter.self)!) }
}
