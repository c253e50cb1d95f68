import DioxideCore
import Testing

/// Gives each test a new container as `Container.current`: each case of a parameterized test, and each test of a suite.
public struct ContainerTrait: TestTrait, SuiteTrait, TestScoping {
  private let make: @Sendable (_ body: (Container) async throws -> Void) async throws -> Void

  /// Applies to each test of a suite separately.
  public var isRecursive: Bool { true }

  /// Runs a test with a container.
  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await make { container in
      try await TestContainer.$current.withValue(container) { try await function() }
    }
  }

  fileprivate init(_ make: @escaping @Sendable (_ body: (Container) async throws -> Void) async throws -> Void) {
    self.make = make
  }
}

extension Trait where Self == ContainerTrait {
  /// A fresh container, as `Container.current`.
  ///
  /// ```swift
  /// @Test(.container { try $0.register((any Clock).self, instance: StoppedClock()) })
  /// func signsUp() async throws {
  ///   let signup = try Container.current.resolve(Signup.self)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - profile: The profile to scan.
  ///   - modules: The modules to search; nil for all.
  ///   - isStarted: Whether components with a lifecycle are started before the test and disposed of after it.
  ///   - prepare: Registers bindings before the scan. They override scanned ones.
  public static func container(
    profile: Profile = .test, modules: Set<String>? = nil, isStarted: Bool = false,
    _ prepare: @escaping @Sendable (Container) throws -> Void = { _ in }
  ) -> ContainerTrait {
    ContainerTrait { body in
      let container = try Container.fresh(profile: profile, modules: modules, prepare)
      guard isStarted else { return try await body(container) }
      try await container.withLifecycle { container in try await body(container) }
    }
  }

  /// A fresh container.
  public static var container: ContainerTrait { container() }

  /// Overrides bindings of a container that tests share, separately for each test; see `Container.overriding(_:in:)`.
  ///
  /// ```swift
  /// @Test(.overriding(app) { try $0.register((any EmailPort).self, instance: FakeEmail()) })
  /// func signsUp() async throws { try app.resolve(Signup.self).run() }
  /// ```
  ///
  /// - Parameters:
  ///   - container: The container (default: `Container.current`, created by an earlier trait).
  ///   - override: Registers the overriding bindings.
  public static func overriding(
    _ container: Container? = nil, _ override: @escaping @Sendable (Container) throws -> Void
  ) -> ContainerTrait {
    ContainerTrait { body in
      let original = if let container { container } else { try Container.current }
      try await original.overriding(override, in: body)
    }
  }
}
