import DioxideAnalysis
import DioxideTestSupport
import Testing

/// Swinject code that could not be read is in the ledger, with a reason.
@Suite struct SwinjectCoverageTests {
  private func coverage(_ source: String, importing modules: [String] = []) -> Coverage {
    let imports = (["Swinject"] + modules).map { "import \($0)\n" }.joined()
    return Coverage(SourceAnalysis(imports + source).result)
  }

  private static let container = "protocol Ink {}\nlet c = Container()\n"

  @Test(
    "A form that is not understood is not judged",
    arguments: [
      ("func f() { g(c.resolve(Ink.self)) }", "unknown_use"),
      ("func f(_ x: Pen) { x.ink = c.resolve(Ink.self) }", "unknown_use"),
      ("func f() { guard let x = c.resolve(Ink.self) else { stop() }; _ = x }", "unknown_use"),
      ("func f(_ t: Ink.Type) { _ = c.resolve(t)! }", "unknown_callers"),
      ("func f(_ di: Resolver) { let make = di.resolve; _ = make(Ink.self, nil)! }", "unknown_call"),
      ("func inject<T>() -> T? { c.resolve(T.self) }", "unknown_callers"),
      ("func find<T>(_ type: T.Type) -> T? { c.resolve(type) }", nil),
      ("func find<T>(_ type: T.Type) -> T? { c.resolve(type) }\nfunc f() { g(find(Ink.self)) }", "unknown_use"),
      (
        "func f() { let d = Container(); d.register(Ink.self) { _ in Blue() }; _ = c.resolve(Ink.self)! }",
        nil
      ),
      (
        "func f() -> Resolver { let d = Container(); d.register(Ink.self) { _ in Blue() }; return d.synchronize() }\nfunc g(_ r: Resolver) { _ = r.resolve(Ink.self)! }",
        "other_container"
      ),
      ("extension Resolver { subscript<T>(_ type: T.Type) -> T? { resolve(type) } }", "unknown_callers"),
      ("infix operator <~\nfunc <~ <T>(r: Resolver, t: T.Type) -> T? { r.resolve(t) }", "unknown_callers"),
      ("func f(_ r: Resolver, _ type: Ink.Type) { _ = r ~> type }", "unknown_call"),
      ("func f(id: Int) { _ = c.resolve(Ink.self, name: \"\\(id)\")! }", nil),
      (
        "func f() { c.register(Ink.self) { (_: Resolver, id: Int) in Pen() }; _ = c.resolve(Ink.self, argument: g())! }",
        "unknown_arguments"
      ),
      ("func f() { let x = c.resolve(Ink.self)!; c.register(Ink.self) { _ in Blue(x) } }", "unknown_order"),
      ("func f() { c.register(Ink.self) { _ in Blue() }; c.removeAll(); _ = c.resolve(Ink.self)! }", "unknown_order"),
      (
        "let d = Container(parent: c) { d in d.register(Ink.self) { _ in Blue() } }\nfunc f() { _ = c.resolve(Ink.self)! }",
        "other_container"
      ),
      (
        "@propertyWrapper struct Own<T> { lazy var wrappedValue: T = c.resolve(T.self, name: n).orDie() }\nclass V { @Own var ink: Ink }",
        "unknown_wrapper"
      ),
    ] as [(String, String?)])
  func forms(source: String, kind: String?) {
    let coverage = coverage(Self.container + source)
    #expect(coverage.unjudged.map(\.reason.kind.rawValue) == (kind.map { [$0] } ?? []), "\(coverage.unjudged)")
  }

  @Test(
    "An optional use of what nothing registers is optional",
    arguments: [
      "func f() { guard let x = c.resolve(Ink.self) else { return }; _ = x }",
      "func f() { if let x = c.resolve(Ink.self) { _ = x } }", "func f() { c.resolve(Ink.self)?.draw() }",
      "func f() { let x = c.resolve(Ink.self) ?? Blue(); _ = x }", "func f() -> Ink? { return c.resolve(Ink.self) }",
      "func f() -> Bool { c.resolve(Ink.self) != nil }",
    ])
  func optionals(source: String) {
    #expect(coverage(Self.container + source).counts == Coverage.Counts(optional: 1))
  }

  @Test(
    "Comments and strings are not code",
    arguments: [
      "// DebugAssembly()", "/* /* */ DebugAssembly() */", "let s = \"DebugAssembly()\"",
      "let s = #\"\"\"\nDebugAssembly()\n\"\"\"#",
    ])
  func comments(text: String) {
    let analysis = SourceAnalysis(
      "import Swinject\n" + Self.container + "func f() { _ = c.resolve(Ink.self)! }\n" + text)
    #expect(analysis.rules == ["missing_binding"])
  }

  private static let shop = """
    final class Till { init(ledger: Ledger) {} }
    final class ShopAssembly: Assembly {
      func assemble(container: Container) {
        container.register(Till.self) { r in Till(ledger: r.resolve(Ledger.self)!) }
      }
    }
    let c = Container()

    """

  @Test(
    "What code outside the checked source may register is not judged, and reported once",
    arguments: [
      "let a = Assembler([ShopAssembly(), CoreModule()])", "let a = Assembler([ShopAssembly()] + CoreKit.assemblies)",
      "let a = Assembler([ShopAssembly()], parent: CoreKit.assembler)", "func f() { CoreKit.setUp(c) }",
      "func f() { CoreModule(container: c).start() }", "func f() { c.registerCoreServices() }",
      "func f() { setUpCore(in: c) }", "func f(_ a: Assembler) { a.apply(assemblies: CoreKit.assemblies) }",
      "func f() { c.register(CoreKit.type) { _ in fatalError() } }", "func f() { _ = DebugAssembly() }",
    ])
  func unseen(source: String) {
    let coverage = coverage(Self.shop + source, importing: ["CoreKit"])
    #expect(coverage.unjudged.map(\.type) == ["Ledger"])
    #expect(coverage.effects.map(\.count) == [1])
    #expect(coverage.effects.first?.cause != nil)
  }

  @Test("A type in the module that uses external code is judged, because that code cannot know it")
  func known() {
    let source = Self.shop + "protocol Ledger {}\nfunc f() { CoreKit.setUp(c) }"
    #expect(coverage(source, importing: ["CoreKit"]).counts.reported == 1)
    // Without an external module, the assembly is part of the same one.
    let own = coverage(Self.shop + "protocol Ledger {}\nlet a = Assembler([ShopAssembly(), DebugAssembly()])")
    #expect(own.unjudged.map(\.reason) == [UnjudgedReason(.unseenAssembly, "DebugAssembly")])
  }

  @Test("Code in the checked source may receive the container, and so may the system")
  func inView() {
    for source in [
      "func wire(_ box: Container) {}\nfunc f() { wire(c) }", "func f() { print(c) }",
      "enum Setup { static func run(_ c: Container) {} }\nfunc f() { Setup.run(c) }",
      // The metatype of a generic type, and of an optional.
      "func f() { c.register(CoreClient<Int>.self) { _ in CoreClient() } }",
      "func f() { c.register(CoreCache<[String], Int>?.self, name: \"a\") { _ in nil } }",
    ] {
      #expect(coverage(Self.shop + source, importing: ["CoreKit"]).counts.reported == 1, "\(source)")
    }
  }

  @Test("A function that registers for its callers, and one whose calls are read as registrations")
  func registering() {
    let generic = coverage(
      Self.container + "func add<T>(_ t: T.Type, _ f: @escaping (Resolver) -> T) { c.register(t, factory: f) }")
    #expect(generic.unjudgedRegistrations.map(\.reason.kind) == [.genericRegistration])
    let overload = coverage(
      Self.container
        + "extension Container { func register<T>(_ t: T.Type, make: @escaping () -> T) { register(t) { _ in make() } } }"
    )
    #expect(overload.unjudgedRegistrations.isEmpty)
    let cell = coverage(
      Self.container + "func f(_ table: UITableView) { table.register(Cell.self, forCellReuseIdentifier: \"c\") }")
    #expect(cell.unjudgedRegistrations.isEmpty)
  }

  @Test("dioxide's own requests outside registrations")
  func ours() {
    let source = """
      import Dioxide
      @Service struct A {}
      struct B {}
      func f(_ container: Container) throws {
        _ = try container.resolve(A.self)
        _ = try? container.resolve(B.self)
        _ = try container.resolve(B.self)
        let a: A = try container.resolve()
      }
      func g<T>(_ container: Container, _ type: T.Type) throws -> T { try container.resolve(T.self) }
      """
    let coverage = Coverage(SourceAnalysis(source).result)
    #expect(coverage.counts == Coverage.Counts(proven: 1, optional: 1, unjudged: 3))
    #expect(coverage.unjudged.map(\.reason.kind) == [.resolvedOutside, .inferredType, .genericParameter])
  }
}
