import Testing

@testable import DioxideAnalysis

/// Lookup of type names.
@Suite struct NameLookupTests {
  /// The rules with findings, and the types of the unjudged injection points.
  private func outcome(_ files: [(module: String, text: String)]) -> (rules: [String], unjudged: [String]) {
    let analysis = SourceAnalysis(files.map { ("\($0.module)/a.swift", $0.module, "import Dioxide\n" + $0.text) })
    return (analysis.rules, Coverage(analysis.result).unjudged.map(\.type))
  }

  private func outcome(_ text: String) -> (rules: [String], unjudged: [String]) { outcome([("M", text)]) }

  @Test("An extension of an alias extends the type")
  func extensionOfAlias() {
    let source = """
      protocol P {}
      @Adapter(for: P.self) struct A {}
      typealias B = A
      extension B: P {}
      """
    #expect(outcome(source) == ([], []))
  }

  @Test("Nested compositions are flattened")
  func nestedComposition() {
    let source = """
      protocol P {}
      protocol Q {}
      protocol R {}
      typealias PQ = P & Q
      final class A: P, Q, R {}
      func f(_ c: Container) throws { try c.register((any P & Q & R).self) { _ in A() } }
      @Service struct S { init(x: any PQ & R) {} }
      """
    #expect(outcome(source) == ([], []))
  }

  @Test("A type with two candidates is not judged")
  func ambiguous() {
    let type = "public struct T {}"
    let user = "import M1\nimport M2\n@Service struct S { let t: T }"
    #expect(outcome([("M1", type), ("M2", type), ("M3", user)]) == ([], ["T"]))
    #expect(outcome([("M1", type), ("M2", ""), ("M3", user)]) == (["missing_binding"], []))
  }

  @Test("The parameter of a generic alias differs from that of the enclosing type")
  func openAlias() {
    let source = """
      final class Box<X> {}
      typealias Pair<X> = Box<X>
      class Base<X> { init(p: Pair) {} }
      @Service final class S: Base<Int> {}
      """
    #expect(outcome(source) == ([], ["Pair"]))
  }

  @Test("An alias of the same module takes precedence")
  func ownAlias() {
    let other = "public struct X {}\npublic typealias T = X"
    let user = "import M1\n@Service struct Y {}\ntypealias T = Y\n@Service struct S { let t: T }"
    #expect(outcome([("M1", other), ("M2", user)]) == ([], []))
  }

  @Test("A module-qualified name is the type of that module")
  func qualified() {
    let user = "import M1\nimport M2\n@Service struct S { let t: M2.T }"
    #expect(
      outcome([("M1", "@Service public struct T {}"), ("M2", "public struct T {}"), ("M3", user)])
        == (["missing_binding"], []))
  }

  @Test("Conformance to a composition with an external protocol is unknown")
  func foreignPart() {
    #expect(outcome("protocol P {}\n@Adapter(for: (any P & Foreign).self) struct A: P {}").rules == [])
    #expect(outcome("protocol P {}\n@Adapter(for: (any P).self) struct A {}").rules == ["adapter_conformance"])
  }

  @Test("Conformances that an extension adds to an external type are inherited")
  func foreignExtension() {
    let source = "protocol P {}\n@Adapter(for: P.self) final class A: NSObject {}\n"
    #expect(outcome(source).rules == ["adapter_conformance"])
    #expect(outcome(source + "extension NSObject: P {}").rules == [])
  }

  @Test("Code outside `#if` is compiled together with code inside")
  func outsideOfConditions() {
    let first = "protocol P {}\n@Adapter(for: P.self) struct A: P {}\n"
    let second = "#if DEBUG\n@Adapter(for: P.self) struct B: P {}\n#endif"
    #expect(outcome(first + second).rules == ["duplicate_binding"])
  }

  @Test("A substitution that nests too deep is given up")
  func deepSubstitution() {
    func nested(_ depth: Int, _ type: ResolvedType) -> ResolvedType {
      (0..<depth).reduce(type) { type, _ in .array(type) }
    }
    let half = ResolvedType.maximumDepth / 2
    func result(_ depth: Int) -> ResolvedType {
      nested(half, .generic("X")).substituting(["X": nested(depth, .external("Int", []))], written: "T")
    }
    #expect(result(half - 10) == nested(2 * half - 10, .external("Int", [])))
    #expect(result(half + 10) == .givenUp("T", .size))
  }

  @Test("A function with parameters is not a deferred dependency")
  func functions() {
    func rules(_ type: String) -> [String] {
      outcome("@Service struct Mail {}\n@Service struct S { init(mail: @escaping \(type)) {} }").rules
    }
    #expect(rules("() -> Mail") == [])
    #expect(rules("(Int) -> Mail") == ["missing_binding"])
  }
}
