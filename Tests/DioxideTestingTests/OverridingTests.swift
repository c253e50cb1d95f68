import DioxideCore
import DioxideTesting
import Synchronization
import Testing

private protocol EmailPort: Sendable { var sender: String { get } }
private struct RealEmail: EmailPort { let sender = "real" }
private struct FakeEmail: EmailPort { var sender = "fake" }

private final class Settings: Sendable {}

private final class Signup: Sendable {
  let email: any EmailPort
  let settings: Settings
  init(_ email: any EmailPort, _ settings: Settings) { (self.email, self.settings) = (email, settings) }
}

private final class Reminder: Sendable {
  let signup: Provider<Signup>
  init(_ signup: Provider<Signup>) { self.signup = signup }
}

private struct Broken: Error {}

private final class Pump: Lifecycle {
  private let counts = Mutex((started: 0, stopped: 0))
  var started: Int { counts.withLock { $0.started } }
  var stopped: Int { counts.withLock { $0.stopped } }
  func initialize() async throws { counts.withLock { $0.started += 1 } }
  func dispose() async throws { counts.withLock { $0.stopped += 1 } }
}

@Suite struct OverridingTests {
  /// A typical container of an application, with everything built.
  private static func application(extra: [Component] = []) throws -> Container {
    let container = Container()
    try container.register(Settings.self, instance: Settings())
    try container.scan(
      [
        Component((any EmailPort).self, implementation: RealEmail.self) { _ in RealEmail() },
        Component(
          Signup.self, implementation: Signup.self,
          dependencies: [Blueprint.Dependency((any EmailPort).self), Blueprint.Dependency(Settings.self)]
        ) { c in Signup(try c.resolve(), try c.resolve()) },
        Component(
          Reminder.self, implementation: Reminder.self, dependencies: [Blueprint.Dependency(Provider<Signup>.self)]
        ) { c in Reminder(try c.resolve()) },
        Component((any EmailPort).self, name: "copy", implementation: RealEmail.self) { _ in RealEmail() },
      ] + extra, profile: .production)
    _ = try container.resolve(Signup.self)
    return container
  }

  @Test func forTheTimeOfAFunction() throws {
    let container = try Self.application()
    let before = try container.resolve(Signup.self)
    let reminder = try container.resolve(Reminder.self)
    let inside = try container.overriding((any EmailPort).self, with: FakeEmail()) { overridden throws in
      let signup = try container.resolve(Signup.self)
      #expect(signup.email.sender == "fake")
      // The instance from the earlier container was built before, but its later requests are resolved with the
      // override.
      #expect(reminder.signup().email.sender == "fake")
      // Both containers return the same instance.
      #expect(try overridden.resolve(Signup.self) === signup)
      // A registered instance is kept.
      #expect(signup.settings === before.settings)
      // Other names are other bindings.
      #expect(try container.resolve((any EmailPort).self, name: "copy").sender == "real")
      #expect(container.contains(Signup.self) && !container.contains(Int.self))
      #expect(try container.resolve(Int?.self) == nil)
      #expect(try container.resolve(Provider<Signup>.self)() === signup)
      return signup
    }
    let after = try container.resolve(Signup.self)
    #expect(after === before && after !== inside)
    #expect(after.email.sender == "real")
    #expect(reminder.signup() === before)
  }

  @Test func whatWasNotBoundBefore() throws {
    let container = try Self.application()
    try container.overriding(Int.self, with: 7) { _ throws in #expect(try container.resolve(Int.self) == 7) }
    #expect(!container.contains(Int.self))
    try container.overriding(String.self, name: "word", with: "here") { _ throws in
      #expect(try container.resolve(String.self, name: "word") == "here")
      #expect(container.contains(String.self, name: "word"))
    }
  }

  @Test func restoredWhereTheFunctionThrows() throws {
    let container = try Self.application()
    #expect(throws: Broken.self) {
      try container.overriding((any EmailPort).self, with: FakeEmail()) { _ in throw Broken() }
    }
    #expect(try container.resolve((any EmailPort).self).sender == "real")
    #expect(throws: Broken.self) { try container.overriding({ _ in throw Broken() }, in: { _ in }) }
    #expect(try container.resolve((any EmailPort).self).sender == "real")
  }

  @Test func nested() throws {
    let container = try Self.application()
    try container.overriding((any EmailPort).self, with: FakeEmail()) { outer throws in
      let signup = try container.resolve(Signup.self)
      try container.overriding(Int.self, with: 1) { inner throws in
        #expect(try container.resolve((any EmailPort).self).sender == "fake")
        #expect(try outer.resolve(Int.self) == 1)
        #expect(try inner.resolve(Int.self) == 1)
        #expect(try outer.resolve(Signup.self) !== signup)
        try inner.overriding((any EmailPort).self, with: FakeEmail(sender: "innermost")) { _ throws in
          #expect(try container.resolve(Signup.self).email.sender == "innermost")
          #expect(try outer.resolve(Signup.self).email.sender == "innermost")
          #expect(try container.resolve(Int.self) == 1)
        }
        #expect(try container.resolve(Signup.self).email.sender == "fake")
      }
      #expect(try container.resolve(Signup.self) === signup)
      #expect(!container.contains(Int.self))
    }
  }

  @Test func ofAStartedContainer() async throws {
    let given = Pump()
    let container = try Self.application(
      extra: [Component(Pump.self, name: "own", implementation: Pump.self, isLifecycle: true) { _ in Pump() }])
    try container.register(Pump.self, instance: given)
    try await container.withLifecycle { container in
      let own = try container.resolve(Pump.self, name: "own")
      #expect(own.started == 1 && given.started == 1)
      let inside = try await container.overriding((any EmailPort).self, with: FakeEmail()) { container in
        let inside = try container.resolve(Pump.self, name: "own")
        #expect(inside !== own && inside.started == 1 && inside.stopped == 0)
        return inside
      }
      #expect(inside.stopped == 1)
      // A registered instance is started once, and stopped by the container that it is registered in.
      #expect(given.started == 1 && given.stopped == 0 && own.stopped == 0)
      // It could not be started there.
      #expect(throws: ContainerError.self) {
        try container.overriding((any EmailPort).self, with: FakeEmail()) { _ in }
      }
    }
    #expect(given.stopped == 1)
    // Without a lifecycle, nothing needs to start.
    let plain = try Self.application()
    try await plain.withLifecycle { plain in
      try plain.overriding((any EmailPort).self, with: FakeEmail()) { _ in }
    }
  }

  @Test func inTasksThatItStarts() async throws {
    let container = try Self.application()
    try await container.overriding((any EmailPort).self, with: FakeEmail()) { _ in
      await Task.yield()
      async let child = container.resolve(Signup.self).email.sender
      let sender = try await child
      #expect(sender == "fake")
      let unstructured = try await Task { try container.resolve(Signup.self).email.sender }.value
      #expect(unstructured == "fake")
      let detached = try await Task.detached { try container.resolve(Signup.self).email.sender }.value
      #expect(detached == "real")
    }
    await #expect(throws: Broken.self) {
      try await container.overriding((any EmailPort).self, with: FakeEmail()) { _ in
        await Task.yield()
        throw Broken()
      }
    }
    #expect(try container.resolve(Signup.self).email.sender == "real")
  }

  @Test func parallelOnesDoNotSeeEachOther() async throws {
    let container = try Self.application()
    let original = try container.resolve(Signup.self)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<64 {
        group.addTask {
          try? await container.overriding((any EmailPort).self, with: FakeEmail(sender: "\(number)")) { _ in
            for _ in 0..<20 {
              let sender = try? container.resolve(Signup.self).email.sender
              #expect(sender == "\(number)")
              await Task.yield()
            }
          }
        }
        group.addTask {
          for index in 0..<20 {
            let signup = try? container.resolve(Signup.self)
            #expect(signup === original)
            try? container.register(Int.self, name: "\(number) \(index)", instance: index)
            await Task.yield()
          }
        }
      }
    }
    for number in 0..<64 {
      for index in 0..<20 { #expect(try container.resolve(Int.self, name: "\(number) \(index)") == index) }
    }
    #expect(try container.resolve(Signup.self) === original)
  }

  @Test func collectionsAndScopes() async throws {
    let container = try Self.application(extra: [
      Component((any CustomStringConvertible & Sendable).self, implementation: Int.self, multi: true) { _ in 1 },
      Component(
        Box.self, implementation: Box.self, scope: .request,
        dependencies: [Blueprint.Dependency((any EmailPort).self)]
      ) { c in Box(try c.resolve()) },
    ])
    try container.withScope { scope throws in
      let box = try scope.resolve(Box.self)
      #expect(box.email.sender == "real")
      try container.overriding((any EmailPort).self, with: FakeEmail()) { overridden throws in
        #expect(try container.resolve(Box.self).email.sender == "fake")
        #expect(try scope.resolve(Box.self) === overridden.resolve(Box.self))
        #expect(try container.resolve([any CustomStringConvertible & Sendable].self).count == 1)
      }
      #expect(try container.resolve(Box.self) === box)
    }
    try await container.overriding({
      try $0.register([any CustomStringConvertible & Sendable].self, instance: [1, 2])
      try $0.register((any EmailPort).self, instance: FakeEmail())
    }) { _ in
      try await container.withScope { scope in
        let box = try await scope.resolveAsynchronously(Box.self)
        #expect(box.email.sender == "fake")
        #expect(try container.resolve([any CustomStringConvertible & Sendable].self).count == 2)
      }
    }
  }

  @Test func whatDoesNotFitIsReported() throws {
    let container = try Self.application()
    let error = #expect(throws: ContainerError.self) {
      try container.overriding(
        {
          try $0.register((any EmailPort).self, using: { (_: Signup) -> any EmailPort in FakeEmail() })
        }, in: { _ in })
    }
    guard case .invalid(let violations, _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(violations.count == 1)
    #expect(try container.resolve((any EmailPort).self).sender == "real")
  }

  @Test func lifecyclesAreThoseOfTheOverride() async throws {
    let log = Mutex<[String]>([])
    let journal = Journal { entry in log.withLock { $0.append(entry) } }
    _ = journal
    let container = Container()
    try container.register(Traced.self) { _ in Traced("real", journal) }
    try await container.overriding({ try $0.register(Traced.self, instance: Traced("fake", journal)) }) { _ in
      try await container.start()
      try await container.stop()
    }
    #expect(log.withLock { $0 } == ["+fake", "-fake"])
  }
}

private final class Box: Sendable {
  let email: any EmailPort
  init(_ email: any EmailPort) { self.email = email }
}

private struct Journal: Sendable {
  let write: @Sendable (String) -> Void
  init(_ write: @escaping @Sendable (String) -> Void) { self.write = write }
}

private final class Traced: Lifecycle {
  let name: String
  let journal: Journal
  init(_ name: String, _ journal: Journal) { (self.name, self.journal) = (name, journal) }
  func initialize() async throws { journal.write("+" + name) }
  func dispose() async throws { journal.write("-" + name) }
}
