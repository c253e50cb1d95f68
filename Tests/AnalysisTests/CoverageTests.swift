import DioxideAnalysis
import DioxideCore
import DioxideTestSupport
import Foundation
import Testing

/// Every injection point is in one of four states.
@Suite struct CoverageTests {
  private func coverage(_ source: String, options: Analyzer.Options = Analyzer.Options()) -> Coverage {
    Coverage(SourceAnalysis("import Dioxide\n" + source, options: options).result)
  }

  /// A proven point, an optional one, a missing one and one that is not judged.
  private static let each = """
    protocol Port {}
    @Service struct Whole {}
    @Service struct First { init(whole: Whole, port: (any Port)?) {} }
    @Service struct Second { init(port: any Port) {} }
    // dioxide:adapter for=Wide
    struct Third<Thing>: Wide { init(thing: Thing) {} }
    protocol Wide {}
    """

  private static func options(_ change: (inout Analyzer.Options) -> Void) -> Analyzer.Options {
    var options = Analyzer.Options()
    change(&options)
    return options
  }

  @Test func oneOfEach() {
    let coverage = coverage(Self.each)
    #expect(coverage.counts == Coverage.Counts(proven: 1, optional: 1, reported: 1, unjudged: 1))
    #expect(coverage.counts.injectionPoints == 4)
    #expect(coverage.counts.judgedPercent == 75)
    #expect(coverage.unjudged.map(\.reason.kind) == [.genericParameter])
    #expect(coverage.registrationsRead == 4)
    #expect(Coverage.Counts().judgedPercent == 100)
  }

  @Test("Suppressed findings count as reported, and a disabled rule is a reason")
  func hiddenFindings() {
    let suppressed = coverage("// dioxide:disable missing_binding\n" + Self.each)
    #expect(suppressed.counts.reported == 1)
    for options in [
      Self.options { $0.skip = ["missing_binding"] }, Self.options { $0.severities["missing_binding"] = .some(nil) },
      Self.options { $0.only = ["circular_dependency"] },
    ] {
      let coverage = coverage(Self.each, options: options)
      #expect(coverage.counts == Coverage.Counts(proven: 1, optional: 1, reported: 0, unjudged: 2))
      #expect(coverage.unjudged.first?.reason == UnjudgedReason(.disabledRule, "missing_binding"))
    }
  }

  @Test("A cycle is counted at each step, and a point with two findings once")
  func cycle() {
    let source = "@Service final class A { init(b: B) {} }\n@Service final class B { init(a: A) {} }"
    #expect(coverage(source).counts == Coverage.Counts(reported: 2))
    let off = coverage(source, options: Self.options { $0.skip = ["circular_dependency"] })
    #expect(off.unjudged.map(\.reason.subject) == ["circular_dependency", "circular_dependency"])
  }

  @Test("A component without an initializer is one point")
  func undecided() {
    let source = "@Service struct A { init() {}; init(text: String) {} }"
    #expect(coverage(source).counts == Coverage.Counts(reported: 1))
    let off = coverage(source, options: Self.options { $0.skip = ["ambiguous_initializer"] })
    #expect(off.unjudged.map(\.reason.kind) == [.severalInitializers])
  }

  @Test("A partial profile is a reason, and points in no profile are not checked")
  func profiles() {
    let source = """
      protocol Port {}
      @Adapter(for: Port.self, profile: .production) struct SMTP: Port { init(whole: Whole) {} }
      @Service struct Whole {}
      @Service struct User { init(port: any Port) {} }
      """
    let partial = coverage(
      source,
      options: Self.options {
        $0.profiles = [.production, .test]
        $0.partialProfiles = [.test]
      })
    #expect(partial.unjudged.map(\.reason) == [UnjudgedReason(.partialProfile, "test")])
    let test = coverage(source, options: Self.options { $0.profiles = [.test] })
    #expect(test.counts == Coverage.Counts(reported: 1))
    #expect(test.notChecked.map(\.type) == ["Whole"])
  }

  @Test("A location counts once, even if several types are built through it")
  func once() {
    let inherited = coverage(
      """
      class Base { init(whole: Whole) {} }
      @Service final class A: Base {}
      @Service final class B: Base {}
      @Service struct Whole {}
      """)
    #expect(inherited.counts == Coverage.Counts(proven: 1))
    let generic = coverage(
      """
      @Service struct Box<Thing> { init(thing: Thing, whole: Whole) {} }
      @Service struct Whole {}
      @Service struct A { init(box: Box<Int>, other: Box<Whole>) {} }
      let listed = Box<Int>.InjectedComponent.components + Box<Whole>.InjectedComponent.components
      """)
    #expect(generic.counts == Coverage.Counts(proven: 3, reported: 1))
  }

  @Test("Computed values, and declarations that a running program does not see, are not judged")
  func computed() {
    let computed = coverage(
      """
      protocol Port {}
      @Adapter(for: Port.self, name: make()) struct A: Port {}
      @Adapter(for: Port.self) struct B: Port {}
      @Service struct C { init(port: any Port) {} }
      """)
    #expect(computed.unjudged.map(\.reason) == [UnjudgedReason(.computedArgument, "Port")])
    let comment = coverage(
      """
      // dioxide:service
      struct A { init(b: B) {} }
      @Service struct B {}
      @Service struct C { init(a: A, b: B) {} }
      """)
    #expect(comment.counts == Coverage.Counts(proven: 2, unjudged: 1))
    #expect(comment.unjudged.map(\.reason) == [UnjudgedReason(.commentBinding, "A")])
  }

  @Test("A generic registration is listed once, with the points that it affects")
  func effect() {
    let coverage = coverage(
      """
      @Service struct A { init(b: B, c: C) {} }
      struct B {}
      struct C {}
      func bind<Value>(_ type: Value.Type, _ c: Container) throws { try c.register(Value.self) { _ in make() } }
      """)
    #expect(coverage.effects.map(\.count) == [2])
    #expect(coverage.effects.first?.reason.kind == .genericRegistration)
    #expect(coverage.unjudgedRegistrations.count == 1)
  }

  @Test("The points of modules and dialects add up to all points")
  func parts() throws {
    let analysis = SourceAnalysis([
      ("A.swift", "A", "import Dioxide\n@Service struct A { init(b: B) {} }\n@Service public struct B {}"),
      ("C.swift", "C", "import Dioxide\nimport A\n@Service struct C { init(b: B, none: None?) {} }\nstruct None {}"),
    ])
    let coverage = Coverage(analysis.result, withParts: true)
    #expect(coverage.parts.map(\.module) == ["A", "C"])
    #expect(coverage.parts.map(\.counts.injectionPoints) == [1, 2])
    #expect(coverage.parts.map(\.dialect) == ["dioxide", "dioxide"])
  }

  @Test("Every kind of reason has its own wording")
  func wordings() {
    let reasons = UnjudgedReason.Kind.allCases.map { UnjudgedReason($0, "X") }
    #expect(Set(reasons.map(\.text)).count == reasons.count)
    #expect(reasons.allSatisfy { $0.help.hasSuffix(".") && !$0.text.hasSuffix(".") })
  }
}
