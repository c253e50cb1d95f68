import Dioxide

// Parameters of every kind that a container can give.

protocol Port: Sendable {}

@Service struct Marked: Sendable {}

@Service final class Functions: Sendable {
  init(
    format: @escaping @Sendable (Int) -> String, parse: (@Sendable (String) throws -> Int)?,
    load: @escaping @Sendable (Int) async throws -> String, plain: (Int) -> Bool
  ) {}
}

@Service struct Stored: Sendable {
  let format: @Sendable (Int) -> String
  var parse: @Sendable (String) throws -> Int
}

@Service struct Nested: Sendable {
  @Service struct Configuration: Sendable {}
  private static let standard = 7
  init(
    configuration: Self.Configuration, all: [Self.Configuration], count: Int = Self.standard, other: Lazy<Self.Configuration>
  ) {}
}

@Service struct Chain: Sendable {
  init(next: Provider<Self>, later: @escaping @Sendable () -> Self) {}
}

@Service final class OfAnyKind: Sendable {
  init<Kind: Port>(kind: Kind) {}
}

@Service final class WithRequirement: Sendable {
  init<Kind, Other>(_ kind: Kind, other: Other) where Kind: Port, Other: Port {}
}

@Service final class Automatic: Sendable {
  init(marked: @autoclosure () -> Marked, later: @autoclosure @escaping @Sendable () throws -> Marked) {}
}

@Service final class Suspending: Sendable {
  init<Kind: Port>(kind: Kind, format: @escaping @Sendable (Int) -> String, maybe: Marked?) async throws {}
}

enum Outer {
  @Service fileprivate struct Inner: Sendable {}
}

@Service private struct AtTheTop: Sendable {}

@Service final class FunctionsWithDefaults: Sendable {
  init(
    format: @Sendable (Int) -> String = { "\($0)" }, show: @escaping @MainActor @Sendable (Int) -> Void = { _ in },
    later: @escaping @Sendable () -> Marked = { Marked() }, plain: () throws -> Marked = { Marked() },
    maybe: ((Int) -> Void)? = nil, suspending: @escaping @Sendable (Int) async throws -> String = { "\($0)" }
  ) {}
}

enum Tree<Value> {}
extension Tree where Value: Sendable {
  @Service struct Leaf: Sendable {}
}
extension Tree where Value == Int {
  @Service struct Root: Sendable {}
}
