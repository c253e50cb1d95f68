import DioxideCore

extension Container {
  /// A new container for one test, with the components of a profile that are linked into the test.
  ///
  /// ```swift
  /// let container = try Container.fresh { try $0.register((any Clock).self, instance: StoppedClock()) }
  /// let signup = try container.resolve(Signup.self)
  /// ```
  ///
  /// - Parameters:
  ///   - profile: The profile to scan.
  ///   - modules: The modules to search; nil for all.
  ///   - prepare: Registers bindings before the scan. They override scanned ones.
  /// - Throws: errors of `prepare`, and `ContainerError.invalid` with every violation.
  /// - Complexity: linear in the linked components.
  public static func fresh(
    profile: Profile = .test, modules: Set<String>? = nil, _ prepare: (Container) throws -> Void = { _ in }
  ) throws -> Container {
    let container = Container()
    try prepare(container)
    try container.scan(profile: profile, modules: modules)
    return container
  }

  /// The container of the running test: the one that the trait `.container` created, or the copy that `.overriding` or
  /// `overriding(_:in:)` created.
  ///
  /// - Throws: ``NoTestContainer`` if there is none.
  public static var current: Container {
    get throws(NoTestContainer) {
      guard let container = TestContainer.current else { throw NoTestContainer() }
      return container
    }
  }
}

/// The container of the current task.
enum TestContainer {
  @TaskLocal static var current: Container?
}

/// The test has no container.
public struct NoTestContainer: Error, CustomStringConvertible {
  /// The error and a suggestion.
  public var description: String {
    "This test has no container: give it the trait .container, as in @Test(.container(profile: .test))."
  }
}
