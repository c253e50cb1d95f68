import DioxideCore

extension Container {
  /// A container of its own for one test: the components that are linked into the test, in a profile.
  ///
  /// ```swift
  /// let container = try Container.fresh { try $0.register((any Clock).self, instance: StoppedClock()) }
  /// let signup = try container.resolve(Signup.self)
  /// ```
  ///
  /// - Parameters:
  ///   - profile: The profile to scan.
  ///   - modules: The modules to look in; nil for all.
  ///   - prepare: Registers by hand before the scan, which overrides scanned bindings.
  /// - Throws: errors of `prepare`, and `ContainerError.invalid` with every violation.
  /// - Complexity: linear in the components that are linked in.
  public static func fresh(
    profile: Profile = .test, modules: Set<String>? = nil, _ prepare: (Container) throws -> Void = { _ in }
  ) throws -> Container {
    let container = Container()
    try prepare(container)
    try container.scan(profile: profile, modules: modules)
    return container
  }

  /// The container of the test that runs: the one that `.container` made, or in which `.overriding` or `overriding(_:in:)`
  /// has put something else in a binding's place.
  ///
  /// - Throws: ``NoTestContainer`` if there is none.
  public static var current: Container {
    get throws(NoTestContainer) {
      guard let container = TestContainer.current else { throw NoTestContainer() }
      return container
    }
  }
}

/// The container of the task that runs.
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
