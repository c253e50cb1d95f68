import Testing

@testable import DioxideAnalysis

/// What names of types stand for.
@Suite struct NameLookupTests {
  /// The rules that find something, and the types of the injection points that are not judged.
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

  @Test("A composition in a composition is one of all parts")
  func nestedComposition() {
    let source = """
      protocol P {}
      protocol Q {}
      protocol R {}
      typealias PQ = P & Q
      final class A: P, Q, R {}
      func f(_ c: Container) throws { try c.register((any P & Q & R).self) { _ in A() } }
      @Service struct S { init(x: any PQ & R) {} }
      @Service struct T { init(x: any R) {} }
      """
    #expect(outcome(source) == (["missing_binding"], []))
  }

  @Test("A type of which there are two is not judged")
  func ambiguous() {
    let type = "public struct T {}"
    let user = "import M1\nimport M2\n@Service struct S { let t: T }"
    #expect(outcome([("M1", type), ("M2", type), ("M3", user)]) == ([], ["T"]))
    #expect(outcome([("M1", type), ("M2", ""), ("M3", user)]) == (["missing_binding"], []))
  }

  @Test("The parameter of a generic alias is not that of the type around")
  func openAlias() {
    let source = """
      final class Box<X> {}
      typealias Pair<X> = Box<X>
      class Base<X> { init(p: Pair) {} }
      @Service final class S: Base<Int> {}
      """
    #expect(outcome(source) == ([], ["Pair"]))
  }

  @Test("An alias of the own module comes before those of others")
  func ownAlias() {
    let other = "public struct X {}\npublic typealias T = X"
    let user = "import M1\n@Service struct Y {}\ntypealias T = Y\n@Service struct S { let t: T }"
    #expect(outcome([("M1", other), ("M2", user)]) == ([], []))
  }
}
