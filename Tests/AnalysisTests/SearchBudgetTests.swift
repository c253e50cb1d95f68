import DioxideCore
import Testing

@testable import DioxideAnalysis

/// A search with a limit returns an answer, or the reason why there is none; never a different answer.
@Suite struct SearchBudgetTests {
  /// The reasons for unjudged points, in source order.
  private func reasons(_ text: String) -> [String] {
    Coverage(SourceAnalysis("import Dioxide\n" + text).result).unjudged.map(\.reason.text)
  }

  private func rules(_ text: String) -> [String] { SourceAnalysis("import Dioxide\n" + text).rules }

  private func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }

  @Test("A budget that refused a request refuses all later ones")
  func exhaustion() {
    var budget = SearchBudget(steps: 3)
    var granted: [Bool] = []
    for steps in [2, 2, 1, 0] { granted.append(budget.spend(steps)) }
    #expect(granted == [true, false, false, false])
    let isExhausted = budget.isExhausted
    #expect(isExhausted)
  }

  static let circularDeclarations = [
    "typealias A = A",
    "typealias A = A.B",
    "typealias A = [A.B]",
    "typealias A = B.X\ntypealias B = A.Y",
    "typealias A = (A, A)",
    "typealias A = [A: A]",
    "typealias A = A & A",
    "typealias A = () -> A",
    "typealias A = A?",
    "struct Box<X, Y> {}\ntypealias A = Box<A, A>",
    "typealias A = B.C\nstruct B { typealias C = D.E }\nenum D { typealias E = A }",
    "struct B {}\nextension B { typealias C = A.C }\ntypealias A = B.C",
    "typealias A = C<Int>\ntypealias C<X> = D<[X]>\ntypealias D<X> = C<X?>",
  ]

  @Test("Types that depend on circular aliases are not judged", arguments: circularDeclarations)
  func circularAliases(declarations: String) {
    for type in ["A", "A.B", "[A]", "(A, Int)", "any A", "() -> A"] {
      let source = declarations + "\n@Service struct S { let a: \(type) }"
      let found = reasons(source)
      #expect(found.count == 1, "\(type): \(found)")
      #expect(found.allSatisfy { $0.hasSuffix("refers to itself") }, "\(type): \(found)")
      #expect(rules(source) == [], "\(type)")
    }
  }

  @Test("An alias in a circle is detected wherever the search begins")
  func circularFromAnywhere() {
    let aliases = lines(50) { "typealias T\($0) = T\(($0 + 7) % 50)" }
    let components = lines(50) { "@Service struct S\($0) { let t: T\($0) }" }
    #expect(reasons(aliases + components).count == 50)
    #expect(reasons(components + aliases).count == 50)
    // An alias that only refers to the circle is given up too; an independent one is not.
    #expect(reasons(aliases + "typealias X = [T3]\n@Service struct S { let x: X }").count == 1)
    #expect(rules(aliases + "typealias X = Y\n@Service struct S { let x: X }") == ["missing_binding"])
  }

  static let doublingTargets = ["(#, #)", "[#: #]", "(#) -> #", "Box<#, #>", "[[[#]]]"]

  @Test("An exponentially growing type is not judged", arguments: doublingTargets)
  func doubling(target: String) {
    let aliases =
      "struct Box<X, Y> {}\ntypealias A0 = Int\n"
      + lines(60) {
        "typealias A\($0 + 1) = \(target.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "A\($0)"))"
      }
    let tooLarge = ["the type `A60` is too large to follow"]
    #expect(reasons(aliases + "@Service struct S { let a: A60 }") == tooLarge)
    #expect(reasons(aliases + "@Service struct S { let a: [A60?] }") == tooLarge)
    // Types that are still small are judged as usual.
    #expect(rules(aliases + "@Service struct S { let a: A3 }") == ["missing_binding"])
    #expect(reasons(aliases + "@Service struct S { let a: A3 }") == [])
  }

  @Test("A name with exponentially growing constants is not judged, with that reason")
  func doublingConstants() {
    let constants = "let n0 = \"x\"\n" + lines(40) { "let n\($0 + 1): String = n\($0) + n\($0)" }
    let call = "struct P {}\nfunc f(_ c: Container) throws {\n  try c.register(Int.self) { r in\n"
    func source(_ name: String) -> String {
      constants + call + "    _ = try r.resolve(P.self, name: \(name))\n    return 1\n  }\n}"
    }
    #expect(reasons(source("n40")) == ["the search reached its limit"])
    #expect(reasons(source("read()")) == ["code computes the name"])
    #expect(rules(source("n2")) == ["missing_binding"])
  }

  @Test("A long chain of aliases is resolved")
  func longChain() {
    let aliases = lines(5_000) { "typealias T\($0) = T\($0 + 1)" }
    #expect(rules(aliases + "@Service struct S { let t: T0 }\n@Service struct T5000 {}") == [])
    #expect(rules(aliases + "@Service struct S { let t: T0 }") == ["missing_binding"])
  }

  @Test("Names behind an alias are found at any depth")
  func behindAlias() {
    let types = "enum Outer { enum Middle { struct Inner {} } }\ntypealias Short = Outer\n"
    let bound = types + "@Service struct S { let inner: Short.Middle.Inner }\n"
    #expect(rules(bound) == ["missing_binding"])
    let registered = "func f(_ c: Container) throws { try c.register(Outer.Middle.Inner.self, instance: .init()) }"
    #expect(rules(bound + registered) == [])
  }

  @Test("The generic arguments of superclasses cannot grow forever")
  func growingSuperclasses() {
    let classes = "class K0<T> { init(x: T) {} }\n" + lines(40) { "class K\($0 + 1)<T>: K\($0)<(T, T)> {}" }
    let source = classes + "@Service class S: K40<Int> {}"
    #expect(reasons(source).count == 1)
    #expect(reasons(source).allSatisfy { $0.hasSuffix("is too large to follow") })
    #expect(rules(source) == [])
    #expect(rules(classes + "@Service class S: K2<Int> {}") == ["missing_binding"])
  }

  @Test("The search for an inherited initializer is limited")
  func manySuperclasses() {
    func source(_ count: Int) -> String {
      "class K0 { init(x: X) {} }\n" + lines(count) { "class K\($0 + 1): K\($0) {}" } + "@Service class S: K\(count) {}"
    }
    #expect(rules(source(60)) == ["missing_binding"])
    #expect(rules(source(100)) == [])
    #expect(reasons(source(100)) == ["`S` has more than 64 superclasses, so its dependencies are unknown"])
  }

  /// The generic components of a scan are unknown, so each requested one counts.
  private static let listing = "\nfunc list<T>(_ type: T.Type) { scan(T.InjectedComponent.components) }"

  static let growingDeclarations = [
    "@Service class Box<T> { init(box: Lazy<Box<[T]>>) {} }",
    "@Service class Box<T> { init(one: Lazy<Box<[T]>>, two: Lazy<Box<T?>>, three: Lazy<Box<(T, T)>>) {} }",
    "@Service class Box<T> { init(one: Lazy<Cup<[T]>>) {} }\n@Service class Cup<T> { init(one: Lazy<Box<[T]>>) {} }",
    "@Service class Box<T> { init("
      + (1..<30).map { "b\($0): Lazy<Box<(\(Array(repeating: "T", count: $0 + 1).joined(separator: ", ")))>>" }
      .joined(separator: ", ") + ") {} }",
  ]

  @Test(
    "Generic components with an endless series of types are judged up to a limit",
    arguments: growingDeclarations)
  func growingInstances(declarations: String) {
    let source = declarations + "\n@Service class S { init(box: Box<Int>) {} }" + Self.listing
    #expect(rules(source) == [])
    let found = reasons(source)
    #expect(!found.isEmpty)
    #expect(found.contains { $0.hasPrefix("generic components request an endless series of types") })
    for reason in found {
      let isLimit =
        reason.hasPrefix("generic components request an endless series of types")
        || reason.hasSuffix("is too large to follow")
      #expect(isLimit && reason.utf8.count < 500, "\(reason.prefix(500))")
    }
  }

  /// Coverage of code that uses Swinject.
  private func swinject(_ text: String) -> Coverage {
    Coverage(SourceAnalysis("import Swinject\nlet container = Container()\nfinal class A {}\n" + text).result)
  }

  @Test("If a service has too many registrations, none is selected")
  func manyRegistrations() {
    func source(_ count: Int, resolving call: String) -> String {
      lines(count) { "struct T\($0) {}\nfunc f\($0)() { container.register(A.self) { (_, t: T\($0)) in A() } }" }
        + "func g(_ t: T3, _ u: Other) { _ = \(call)! }"
    }
    let known = "container.resolve(A.self, argument: t)"
    #expect(swinject(source(200, resolving: known)).counts == Coverage.Counts(proven: 1))
    let limited = swinject(source(300, resolving: known))
    #expect(limited.unjudged.map(\.reason.kind) == [.searchLimit])
    // It is not reported as missing either.
    let missing = SourceAnalysis(
      "import Swinject\nlet container = Container()\nfinal class A {}\n"
        + source(300, resolving: "container.resolve(A.self, arguments: t, u)"))
    #expect(missing.rules == [])
    #expect(Coverage(missing.result).unjudged.map(\.reason.kind) == [.searchLimit])
  }

  @Test("Exponentially growing or deeply nested constants have no known value")
  func growingConstants() {
    let constants = "let n0 = \"x\"\n" + lines(60) { "let n\($0 + 1) = \"\" + n\($0) + n\($0) + n\($0)" }
    func judged(_ name: String) -> [String] {
      rules(
        "protocol P {}\n\(constants)@Adapter(for: P.self, name: \(name)) struct A: P {}\n@Service struct S { let p: P }"
      )
    }
    #expect(judged("n2") == ["missing_binding"])
    #expect(judged("n60") == [])
    for wrapped in [".init", "ProfileSet", "", "profile + "] {
      let depth = 20_000
      let text = String(repeating: wrapped + "(", count: depth) + ".test" + String(repeating: ")", count: depth)
      #expect(rules("protocol P {}\n@Adapter(for: P.self, profile: \(text)) struct A: P {}") == [])
    }
  }

  @Test("The uses of any number of local variables are known")
  func manyLocals() {
    let source =
      "func f() {\n" + lines(400) { "let a\($0) = container.resolve(B\($0).self)\nprint(a\($0)!)" } + "}\n"
      + lines(400) { "func g\($0)() { let a = container.resolve(A.self)\nprint(a!) }" }
      + lines(400) { "class B\($0) {}" }
    let counts = swinject(source).counts
    #expect(counts.reported == 800)
    #expect(counts.optional == 0 && counts.unjudged == 0)
  }

  @Test("A very long path to a captive dependency is reported with its beginning and end")
  func longCaptive() {
    let factories = lines(2_000) { "@Service(scope: .factory) class F\($0 + 1) { init(f: F\($0)) {} }" }
    let result = SourceAnalysis(
      "import Dioxide\n@Service(scope: .request) class R {}\n@Service(scope: .factory) class F0 { init(r: R) {} }\n"
        + factories + lines(3) { "@Service class S\($0) { init(f: F2000) {} }" }
    ).result
    #expect(result.findings.map(\.rule) == Array(repeating: "captive_dependency", count: 3))
    for finding in result.findings {
      #expect(finding.path.prefix(2).joined(separator: " ").hasSuffix(" F2000"))
      #expect(finding.path.suffix(2) == ["F0", "R"])
      #expect(finding.path.count == 102)
      #expect(finding.message.contains("1993 more"), "\(finding.message)")
    }
  }

  @Test("A very long path to a forbidden type is reported with its beginning and end")
  func longOffence() {
    var options = Analyzer.Options()
    options.contracts = [
      Contract(name: "c", terms: .forbidden(from: [.init(name: "S*")], to: [.init(name: "Store")]))
    ]
    let result = SourceAnalysis(
      "import Dioxide\n@Service class Store {}\n@Service class F0 { init(r: Store) {} }\n"
        + lines(2_000) { "@Service class F\($0 + 1) { init(f: F\($0)) {} }" }
        + lines(3) { "@Service class S\($0) { init(f: F2000) {} }" }, options: options
    ).result
    #expect(result.findings.map(\.rule) == Array(repeating: "forbidden_dependency", count: 3))
    for finding in result.findings { #expect(finding.path.count == 101 && finding.path.suffix(2) == ["F0", "Store"]) }
  }

  @Test("Requests for generic components in source are judged at any depth")
  func deepInstance() {
    let deep = String(repeating: "[", count: 20) + "Int" + String(repeating: "]", count: 20)
    let source =
      "@Service class Box<T> { init(x: X) {} }\n@Service class S { init(box: Box<\(deep)>) {} }" + Self.listing
    #expect(rules(source) == ["missing_binding"])
    #expect(reasons(source) == [])
    #expect(rules(source + "\n@Service struct X {}") == [])
  }
}
