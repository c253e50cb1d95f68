import DioxideAnalysis
import DioxideTestSupport
import Testing

/// Requests and registrations with Resolver: what is judged, what is not, and why.
@Suite struct ResolverTests {
  private static let head = """
    import Resolver
    protocol Ink {}
    final class Blue: Ink {}
    final class Pen { init(ink: Ink) {} }

    """

  /// A program with these registrations and this code.
  private func source(registering registrations: String, _ code: String) -> String {
    Self.head + "extension Resolver: ResolverRegistering {\npublic static func registerAllServices() {\n"
      + "register { 1 as Int }\n\(registrations)\n}\n}\n" + code
  }

  private func coverage(registering registrations: String = "", _ code: String) -> Coverage {
    Coverage(SourceAnalysis(source(registering: registrations, code)).result)
  }

  @Test(
    "A request of a form that is understood is judged",
    arguments: [
      "class A { @Injected var ink: Ink }", "class A { @LazyInjected var ink: any Ink }",
      "class A { @WeakLazyInjected private var ink: Ink? }", "class A { @InjectedObject var ink: Ink }",
      "class A { let ink: Ink = Resolver.resolve() }",
      "func f() { @LazyInjected var ink: Ink; use(ink) }",
      "class A { func f(_ container: Resolver) { use(container.resolve(Ink.self)) } }",
      "class A { let ink = Resolver.resolve(Ink.self) }",
      "class A { let ink: Ink\ninit() { ink = Resolver.resolve() } }",
      "class A { var ink: Ink { Resolver.main.resolve() } }", "func f() -> Ink { return Resolver.resolve() }",
      "func f() { let pen = Pen(ink: Resolver.resolve()) }", "func f(ink: Ink = Resolver.resolve()) {}",
      "func f() { use(Resolver.resolve() as Ink) }", "class A: Resolving { lazy var ink: Ink = resolver.resolve() }",
      "struct V { @StateObject var pen: Ink\ninit() { _pen = StateObject(wrappedValue: Resolver.resolve()) } }",
      "func f() { let pen = Pen(ink: Resolver.root.resolve()) }",
      "func f() { use(Resolver.optional(Ink.self)!) }",
      "func f() { let ink = Resolver.optional(Ink.self)\nuse(ink!) }",
    ])
  func requests(code: String) {
    #expect(coverage(code).counts == Coverage.Counts(reported: 1), "nothing registers it")
    #expect(coverage(registering: "register { Blue() as Ink }", code).counts == Coverage.Counts(proven: 1))
  }

  @Test(
    "A registration of a form that is understood answers",
    arguments: [
      "register { Blue() as Ink }", "register(Ink.self) { Blue() }", "register((any Ink).self, factory: { Blue() })",
      "register { Blue() }.implements(Ink.self)", "register { () -> Ink in Blue() }",
      "register { _ -> Ink in\nlet blue = Blue()\nreturn blue\n}", "register { r, args in Blue() as Ink }",
      "Resolver.register { Blue() as any Ink }", "main.register { Blue() as Ink }.scope(.cached)",
      "register { true ? Blue() : Blue() as Ink }", "register { make() }\nfunc make() -> Ink { Blue() }",
      "#if DEBUG\nregister { Blue() as Ink }\n#else\nregister { Blue() as Ink }\n#endif",
      "register { \n Blue() // what is built\n as Ink }", "register { switch 1 { default: return Blue() as Ink } }",
      "let container = Resolver.main\ncontainer.register { Blue() as Ink }",
      "fill(main)\n}\nstatic func fill(_ box: Resolver) { box.register { Blue() as Ink }",
    ])
  func registrations(registration: String) {
    let coverage = coverage(registering: registration, "class A { @Injected var ink: Ink }")
    #expect(coverage.counts.proven == 1 && coverage.counts.injectionPoints == 1, "\(coverage.unjudged)")
    #expect(coverage.unjudgedRegistrations.isEmpty)
  }

  @Test(
    "What may be registered out of view is not judged",
    arguments: [
      ("register { Kit.make() }", "untyped_registration"), ("registerKit()", "unseen_code"),
      ("Resolver.registerKit(in: main)", "unseen_code"),
      ("autoregister(Pen.self, initializer: Pen.init)", "unseen_code"),
      (
        "add { Blue() }\n}\nstatic func add<T>(_ make: @escaping () -> T) { register { make() }", "untyped_registration"
      ),
      ("add(Blue.self)\n}\nstatic func add<T>(_ type: T.Type) { register(type) { nil }", "generic_registration"),
      ("#if DEBUG\nregister { Blue() as Ink }\n#endif", "conditional_registration"),
      ("let other = Resolver()\nother.register { Blue() as Ink }", "other_container"),
    ])
  func uncertainties(registration: String, kind: String) {
    let coverage = coverage(
      registering: registration,
      "enum Kit { static var make: () -> Ink { { Blue() } } }\nclass A { @Injected var ink: Ink }")
    #expect(coverage.unjudged.map(\.reason.kind.rawValue) == [kind])
  }

  @Test(
    "A generic type whose arguments Swift infers is not judged",
    arguments: [
      ("register { Pot(Blue()) }", "class A { @Injected var pot: Pot<Blue> }", "untyped_registration"),
      ("register { Pot<Blue>(Blue()) }", "func f() { let a: Pot = Resolver.resolve() }", "inferred_type"),
    ])
  func inferredArguments(registration: String, code: String, kind: String) {
    let coverage = coverage(registering: registration, "class Pot<Content> { init(_ content: Content) {} }\n" + code)
    #expect(coverage.unjudged.map(\.reason.kind.rawValue) == [kind])
  }

  @Test(
    "A request that is not understood is not judged",
    arguments: [
      ("func f() { use(Resolver.resolve()) }", "inferred_type"),
      ("class A<T> { @Injected var ink: T }", "generic_parameter"),
      ("func find<T>() -> T { Resolver.resolve() }", "unknown_callers"),
      ("func find<T>(_ type: T.Type) -> T { Resolver.resolve(type) }", "unknown_callers"),
      ("class A { @Injected(name: .init(name())) var ink: Ink }", "computed_name"),
      ("class A { @Injected(container: .mock) var ink: Ink }", "other_container"),
      ("class A { @Injected var session: ExternalSession }", "ambiguous_type"),
      (
        "@propertyWrapper struct Injected<T> { var wrappedValue: T }\nclass A { @Injected var ink: Ink }",
        "unknown_wrapper"
      ),
    ])
  func unreadRequests(code: String, kind: String) {
    let coverage = coverage(registering: "register { Blue() as Ink }", code)
    #expect(coverage.unjudged.map(\.reason.kind.rawValue) == [kind])
  }

  @Test(
    "What is called the same and is another's is not read",
    arguments: [
      "class A { @Injected(\\.ink) var ink: Ink }", "func f(p: Promise) { p.resolve(Ink.self) }",
      "func f() { table.register(Pen.self, forCellReuseIdentifier: \"\") }", "// Resolver.resolve(Ink.self)",
      "func f() { center.register { print(1) } }", "let a = \"Resolver.resolve(Ink.self)\"",
      "struct A_Previews: PreviewProvider { static var previews: some View { use(Resolver.resolve(Ink.self)) } }",
      "#Preview { use(Resolver.resolve(Ink.self)) }",
    ])
  func foreign(code: String) {
    let coverage = coverage(code)
    #expect(coverage.counts.injectionPoints == 0)
    #expect(coverage.unjudgedRegistrations.isEmpty)
  }

  @Test("A file that does not import Resolver is not read, unless another one re-exports it")
  func reexported() {
    func counts(_ first: String) -> Coverage.Counts {
      let files = [
        ("A.swift", nil as String?, first + "\n" + source(registering: "", "")),
        ("B.swift", nil, "class A { @Injected var ink: Ink }"),
      ]
      return Coverage(SourceAnalysis(files).result).counts
    }
    #expect(counts("") == Coverage.Counts())
    #expect(counts("@_exported import Resolver") == Coverage.Counts(reported: 1))
  }

  @Test(
    "The help names what is near",
    arguments: [
      ("register { Blue() }", "Ink", "`Blue` conforms to `Ink`: add `.implements(Ink.self)` to its registration."),
      (
        "register { Blue() as Ink }", "Blue",
        "Resolve `Ink`, under which `Blue` is registered."
      ),
      (
        "register { Blue() as Ink }", "Ink?",
        """
        Resolve `Ink`, which is registered, or register `Ink?`: an optional type is another key. If it may be absent, use \
        `@OptionalInjected` or `Resolver.optional()`.
        """
      ),
      (
        "register(Ink?.self) { Blue() }", "Ink",
        "Resolve `Ink?`, which is registered, or register `Ink`: an optional type is another key."
      ),
      (
        "register(name: \"a\") { Blue() as Ink }", "Ink",
        "`Ink` is resolved without a name, but registered with the name \"a\"."
      ),
      (
        "}\nstatic func registerInk() { register { Blue() as Ink }", "Ink",
        "Call `registerInk()` in `registerAllServices()`."
      ),
      (
        "register { (_, args) in Pen(ink: args()) }", "Pen",
        "Pass them where it is resolved: `Resolver.resolve(Pen.self, args: …)`."
      ),
      (
        "register { Blue() as Ink }", "BestInk",
        "Resolve `Ink`, which is registered and to which `BestInk` conforms, or register it: `register { … as BestInk }`."
      ),
      (
        "", "Ink",
        """
        `Blue` conforms to `Ink`, and nothing registers it: register it in `registerAllServices()`, or in a function that it \
        calls, `register { Blue(…) as Ink }`.
        """
      ),
    ])
  func advice(registration: String, type: String, help: String) {
    let code = "protocol BestInk: Ink {}\nclass A { @Injected var value: \(type) }"
    let findings = SourceAnalysis(source(registering: registration, code)).result.findings
    #expect(findings.map(\.help) == [help])
  }

  @Test("A framework does not provide another one's dependencies")
  func mixed() {
    let swinject = """
      import Swinject
      let container = Container()
      func fill() { container.register(Ink.self) { _ in Blue() } }
      func use() { _ = container.resolve(Pen.self)! }
      """
    let files = [
      ("A.swift", nil as String?, source(registering: "register { Pen(ink: resolve()) }", "")),
      ("B.swift", nil, swinject),
    ]
    let analysis = SourceAnalysis(files)
    #expect(analysis.rules == ["missing_binding", "missing_binding"])
    #expect(analysis.result.findings.map(\.type) == ["Ink", "Pen"])
    #expect(Coverage(analysis.result).sites.map(\.dialect).sorted() == ["resolver", "swinject"])
  }
}
