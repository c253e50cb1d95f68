import Testing

@testable import DioxideCore

@Suite struct IntrospectionTests {
  static func container() throws -> Container {
    let container = Container()
    try container.register(Wide.self, instance: Wide())
    try container.scan(
      [
        Component((any Greeter).self, implementation: English.self, multi: true, priority: 2) { _ in English() },
        Component((any Greeter).self, implementation: Dutch.self, scope: .factory, multi: true) { _ in Dutch() },
        Component(
          Holder.self, implementation: Holder.self,
          dependencies: [
            Blueprint.Dependency(on: Counter.self), Blueprint.Dependency(on: [any Greeter].self),
            Blueprint.Dependency(on: Lazy<Wide>.self), Blueprint.Dependency(on: Int?.self),
          ]
        ) { c in Holder(try c.resolve()) },
        Component(Counter.self, implementation: Counter.self) { _ in Counter() },
      ], profile: .production)
    return container
  }

  @Test func theCompilerTellsDependenciesAsTheProgramDoes() {
    let reported = [
      Blueprint.Dependency(Counter.self), Blueprint.Dependency((any Greeter).self),
      Blueprint.Dependency([any Greeter].self), Blueprint.Dependency(Int?.self), Blueprint.Dependency([Int]?.self),
      Blueprint.Dependency(Lazy<Wide>.self), Blueprint.Dependency(Provider<Int>.self),
    ]
    let types: [any Any.Type] = [
      Counter.self, (any Greeter).self, [any Greeter].self, Int?.self, [Int]?.self, Lazy<Wide>.self,
      Provider<Int>.self,
    ]
    #expect(reported == types.map { Blueprint.Dependency(on: $0) })
    #expect(reported.map(\.isOptional) == [false, false, false, true, true, false, false])
    #expect(reported.map(\.isDeferred) == [false, false, false, false, false, true, true])
  }

  @Test func explain() throws {
    let container = try Self.container()
    #expect(
      container.explain(Holder.self) == """
        Holder (singleton)
          Counter (singleton)
          Greeter ← Dutch (factory, one of several)
          Greeter ← English (singleton, one of several)
          Wide (singleton, by hand), later
        """)
    #expect(container.explain(Int.self) == "Int: nothing is bound")
  }

  @Test func description() throws {
    let container = try Self.container()
    #expect(container.debugDescription.hasPrefix("Container with 5 bindings\n  Greeter ← English"))
    #expect(container.adapters(for: (any Greeter).self).map { "\(Key($0.implementation))" } == ["Dutch", "English"])
    #expect(container.adapters(for: Wide.self).map(\.isManual) == [true])
  }

  @Test func profile() throws {
    #expect(Container().activeProfile == nil)
    #expect(try Self.container().activeProfile == .production)
  }

  @Test func everyErrorHasAnExample() {
    let key = Key(.metatype(Counter.self), name: "spare")
    let errors: [ContainerError] = [
      .notBound(key, path: [key], similar: [key]), .alreadyRegistered(key), .circularDependency(path: [key, key]),
      .outsideScope(key, path: [key]), .ended(key),
      .asynchronous(key, scope: .singleton), .asynchronous(key, scope: .request), .asynchronous(key, scope: .factory),
      .wrongType(key, implementation: .metatype(Wide.self)),
      .constructionFailed(key, path: [key], underlying: CancellationError()),
      .initializationFailed(key, underlying: CancellationError(), failures: []),
      .disposalFailed([DisposalFailure(key: key, underlying: CancellationError())]), .busy,
      .tooDeep(key, depth: 5_000, path: [key, key]), .notStarted(key),
      .scannedForOtherProfile(.production, asked: .test),
      .invalid([], blueprint: Blueprint(), profile: .production),
    ]
    for error in errors {
      #expect(!error.title.isEmpty)
      #expect(!error.example.isEmpty)
      #expect(error.description.hasSuffix("  example: " + error.example))
    }
    #expect(
      "\(ContainerError.notBound(Key(.metatype(Counter.self)), path: [], similar: []))" == """
        Nothing is bound to Counter
          help: Declare a component: @Service on Counter, or @Adapter(for: Counter.self) on a type that conforms to it.
          help: Or register it: try container.register(Counter.self) { c in … }
          example: try container.register(Counter.self) { c in … }
        """)
    #expect(
      ContainerError.asynchronous(key, scope: .singleton).example
        == "try await container.resolveAsynchronously(Counter.self, name: \"spare\")")
    #expect(
      ContainerError.asynchronous(Key(.metatype(Counter.self)), scope: .request).example
        == "try await scope.resolveAsynchronously(Counter.self)")
    #expect(
      "\(ContainerError.notBound(key, path: [], similar: []))" == """
        Nothing is bound to Counter named "spare"
          help: Declare a component: @Adapter(for: Counter.self, name: "spare") on it, or on a type that conforms to it.
          help: Or register it: try container.register(Counter.self, name: "spare") { c in … }
          example: try container.register(Counter.self, name: "spare") { c in … }
        """)
    #expect(
      "\(ContainerError.notBound(Key(.metatype([any Greeter].self)), path: [], similar: []))" == """
        Nothing is bound to [Greeter]
          help: Declare its members: @Adapter(for: Greeter.self, multi: true) on types that conform to it.
          example: try container.register([Greeter].self) { c in … }
        """)
    #expect(ContainerError.invalid([], blueprint: Blueprint(), profile: .all).example == "dioxide check")
    #expect(ContainerError.circularDependency(path: [key]).example == "init(counter: Lazy<Counter>) { … }")
  }

  @Test func graphs() throws {
    let container = try Self.container()
    #expect(
      container.graph(format: .mermaid) == """
        flowchart LR
          b0["English<br/>for Greeter"]
          b1["Dutch<br/>for Greeter"]
          b2["Holder"]
          b3["Counter"]
          b4["Wide"]
          b2 --> b3
          b2 --> b1
          b2 --> b0
          b2 -.-> b4

        """)
    #expect(container.graph(format: .dot).contains("  b2 -> b4 [style=dashed];\n"))
    #expect(container.graph(format: .dot).contains(#"  b0 [label="English\nfor Greeter"];"#))
  }
}
