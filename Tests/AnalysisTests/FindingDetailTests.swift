import DioxideCore
import Testing

@testable import DioxideAnalysis

/// The contents of findings besides the location and the rule: paths, fixes, profiles, fingerprints.
@Suite struct FindingDetailTests {
  private func findings(_ text: String, _ options: Analyzer.Options = Analyzer.Options()) -> [Finding] {
    SourceAnalysis("import Dioxide\n" + text, options: options).result.findings
  }

  private func only(_ rule: String) -> Analyzer.Options {
    var options = Analyzer.Options()
    options.only = [rule]
    return options
  }

  /// The text of a source from the location of a finding or edit.
  private func text(at place: Place, in source: String) -> String {
    String(decoding: ("import Dioxide\n" + source).utf8.dropFirst(Int(place.range.start)), as: UTF8.self)
  }

  // MARK: ambiguous_initializer

  @Test(
    "An initializer is marked if it alone can be built",
    arguments: [
      ("init(a: Bound) {} ; init(b: Unbound) {}", "init(a"), ("init(b: Unbound) {} ; init(a: Bound) {}", "init(a"),
      // A missing optional dependency does not prevent a component from being built.
      ("init(a: Unbound?) {} ; init(b: Unbound) {}", "init(a"),
      ("init(a: Unbound = .init()) {} ; init(b: Unbound) {}", "init(a"),
      ("init(a: [any Port]) {} ; init(b: Unbound) {}", "init(a"),
      ("init(a: Bound) {} ; init(b: Bound) {}", nil), ("init(a: Unbound) {} ; init(b: Unbound) {}", nil),
      // It is already marked, and so is another one.
      ("@Inject init(a: Bound) {} ; @Inject init(b: Unbound) {}", nil),
    ] as [(String, String?)])
  func initializerToMark(initializers: String, marked: String?) throws {
    let source = """
      protocol Port {}
      @Adapter(for: Port.self, multi: true) final class One: Port {}
      @Service final class Bound {}
      final class Unbound {}
      @Service final class Reports {
        \(initializers)
      }
      """
    let finding = try #require(findings(source, only("ambiguous_initializer")).first)
    #expect(finding.edits.map(\.replacement) == (marked == nil ? [] : ["@Inject "]))
    for edit in finding.edits { #expect(text(at: edit.place, in: source).hasPrefix(marked ?? "")) }
  }

  @Test func unreachableInitializers() {
    let found = findings("@Service final class S { private init() {} }\n@Service enum E {}")
    #expect(
      found.map(\.message) == [
        "`S` has only private initializers, which the container cannot call",
        "`E` is an enum without an initializer that the container could call",
      ])
  }

  // MARK: Paths

  @Test("A captive dependency is reported at its holder, with the whole path")
  func captivePath() throws {
    let source = """
      @Service(scope: .request) final class Session {}
      @Service(scope: .factory) final class Factory { init(session: Session) {} }
      @Service final class Mailer { init(factory: Factory) {} }
      """
    let finding = try #require(findings(source).first)
    #expect(finding.path == ["Mailer", "Factory", "Session"])
    #expect(text(at: finding.place, in: source).hasPrefix("factory"))
    #expect(finding.message == "singleton `Mailer` holds request-scoped `Session` through factory `Factory`")
    let steps = finding.related.filter { $0.role == .step }.map { text(at: $0.place, in: source).prefix(7) }
    #expect(steps == ["factory", "session", "Session"])
  }

  @Test("Of several providers of a list, the captive one with the shortest path is reported")
  func shortestCaptive() throws {
    let source = """
      protocol Port {}
      @Service(scope: .request) final class Session {}
      @Service(scope: .factory) final class Long { init(session: Session) {} }
      @Adapter(for: Port.self, scope: .factory, multi: true, priority: 1) final class A: Port { init(long: Long) {} }
      @Adapter(for: Port.self, scope: .factory, multi: true, priority: 2) final class B: Port { init(session: Session) {} }
      @Service final class Mailer { init(all: [any Port]) {} }
      """
    #expect(findings(source).map(\.path) == [["Mailer", "B", "Session"]])
  }

  @Test("A cycle states its number of components, and the size of its group")
  func cycles() {
    #expect(findings("@Service final class A { init(a: A) {} }").map(\.message) == ["`A` needs itself to be built"])
    let two = findings("@Service final class A { init(b: B) {} }\n@Service final class B { init(a: A) {} }")
    #expect(two.map(\.message) == ["2 components need each other to be built: A → B → A"])
    let group = findings(
      """
      @Service final class A { init(b: B) {} }
      @Service final class B { init(a: A, c: C) {} }
      @Service final class C { init(a: A) {} }
      """)
    #expect(group.count == 1)
    #expect(group[0].message.hasPrefix("3 components need each other to be built: A → B → A, "), "\(group[0].message)")
    #expect(group[0].path == ["A", "B", "A"])
  }

  @Test("A missing binding is reported with the path from a root")
  func missingPath() {
    let source = """
      @Service final class Root { init(middle: Middle) {} }
      @Service final class Middle { init(leaf: Leaf) {} }
      @Service final class Leaf { init(mail: Mail) {} }
      """
    #expect(findings(source).map(\.path) == [["Root", "Middle", "Leaf", "Mail"]])
  }

  @Test("The path to a missing binding belongs to the profile without it")
  func missingPathOfProfile() {
    let source = """
      protocol Port {}
      @Adapter(for: Port.self, profile: .production) final class Live: Port {}
      @Adapter(for: Port.self, profile: .test) final class Fake: Port { init(leaf: Leaf) {} }
      @Service final class Root { init(port: any Port) {} }
      @Adapter(for: Leaf.self, profile: .test) final class Fallen: Leaf { init(mail: Mail) {} }
      protocol Leaf {}
      """
    #expect(findings(source).map(\.path) == [["Root", "Fake", "Fallen", "Mail"]])
  }

  // MARK: Reasons

  @Test(
    "What cannot be awaited says how often it is built",
    arguments: [("request", "in each request"), ("factory", "each time")])
  func isolation(scope: String, often: String) {
    let found = findings(
      """
      @Service(scope: .\(scope)) final class Connection: Sendable { init() async {} }
      @Service final class Importer: Sendable { init(make: @escaping @Sendable () -> Connection) {} }
      """)
    #expect(found.map(\.rule) == ["isolation_mismatch"])
    #expect(found.allSatisfy { $0.message.contains(" initializer, called \(often)") }, "\(found.map(\.message))")
  }

  @Test("A lifecycle method that is not `async` is not reported as missing")
  func lifecycleMethods() {
    let found = findings("@Service @Lifecycle final class S: Sendable { func initialize() {} }")
    #expect(
      found.map(\.message) == [
        "`S` is marked `@Lifecycle`, but has an `initialize()` that is not `async` and no `dispose()`"
      ])
  }

  // MARK: Contracts

  private func violations(_ text: String, _ contracts: [Contract]) -> [String] {
    var options = only("forbidden_dependency")
    options.contracts = contracts
    return findings(text, options).map { $0.path.joined(separator: " ") }
  }

  private func named(_ pattern: String) -> [Contract.Selector] { [.init(name: pattern)] }

  private static let chain = """
    @Service final class A1 { init(b: B1) {} }
    @Service final class B1 { init(c: C1) {} }
    @Service final class C1 { init(s: String?, c: C2, a: Lazy<A1>, b: Lazy<B1>) {} }
    @Service final class C2 {}
    """

  @Test("A layer may not depend on a higher one")
  func layers() {
    let layers = Contract(name: "layers", terms: .layers([named("A*"), named("B*"), named("C*")]))
    #expect(violations(Self.chain, [layers]) == ["B1 C1 A1", "C1 A1"])
  }

  @Test("An independent group may depend on itself")
  func independent() {
    let groups = Contract(name: "groups", terms: .independent([named("A*"), named("C*")]))
    // `B1` is in no group, so paths go through it.
    #expect(violations(Self.chain, [groups]) == ["A1 B1 C1", "C1 A1"])
  }

  @Test("An allow list permits the group itself and external types, and nothing else")
  func allowList() {
    let list = Contract(name: "list", terms: .allowed(from: named("C*"), to: named("B*")))
    #expect(violations(Self.chain, [list]) == ["C1 A1"])
  }

  @Test("A path ends at the first selected component")
  func endOfWay() {
    let contract = Contract(name: "c", terms: .forbidden(from: named("A*") + named("B*"), to: named("C1")))
    #expect(violations(Self.chain, [contract]) == ["B1 C1"])
  }

  @Test("A repeated violation of a contract is reported once, at the first hop")
  func repeatedContract() throws {
    let contract = Contract(name: "c", terms: .forbidden(from: named("A*"), to: named("C*")))
    #expect(violations(Self.chain, [contract, contract]) == ["A1 B1 C1"])
    var options = only("forbidden_dependency")
    options.contracts = [contract]
    let finding = try #require(findings(Self.chain, options).first)
    #expect(text(at: finding.place, in: Self.chain).hasPrefix("b: B1"))
  }

  @Test("The contract of a folder only applies there")
  func folderContract() {
    var contract = Contract(name: "c", terms: .forbidden(from: named("A*"), to: named("C*")))
    contract.folder = "Other/"
    #expect(violations(Self.chain, [contract]) == [])
    contract.folder = ""
    #expect(violations(Self.chain, [contract]) == ["A1 B1 C1"])
  }

  @Test("A selector may contain a scope")
  func scopes() {
    let text = Self.chain + "\n@Service(scope: .factory) final class A2 { init(c: C2) {} }"
    let contract = Contract(name: "c", terms: .forbidden(from: [.init(name: "A*", scope: "factory")], to: named("C*")))
    #expect(violations(text, [contract]) == ["A2 C2"])
  }

  @Test("A module is independent of the others, but not of itself")
  func modules() {
    var options = only("forbidden_dependency")
    options.contracts = [Contract(name: "m", terms: .independent([[.init(module: "Feat*")]]))]
    let files: [(path: String, module: String?, text: String)] = [
      (
        "A.swift", "FeatA",
        "import Dioxide\nimport FeatB\n@Service final class A { init(b: B, own: Own) {} }\n@Service final class Own {}"
      ),
      ("B.swift", "FeatB", "import Dioxide\n@Service public final class B {}"),
    ]
    #expect(SourceAnalysis(files, options: options).result.findings.map(\.path) == [["A", "B"]])
  }

  // MARK: Profiles

  @Test("A partial profile is not judged, but the others are")
  func partialProfiles() {
    let source = """
      protocol Mail {}
      @Adapter(for: Mail.self, profile: .production) final class Live: Mail {}
      @Service(scope: .singleton) final class A { init(mail: any Mail) {} }
      """
    var options = Analyzer.Options()
    options.profiles = [.production, .test, "preview"]
    #expect(findings(source, options).map(\.profiles) == [["preview", "test"]])
    options.partialProfiles = ["preview"]
    let found = findings(source, options)
    #expect(found.map(\.profiles) == [["test"]])
    #expect(found.allSatisfy { $0.message.hasSuffix(" in profile `test`") }, "\(found.map(\.message))")
    options.partialProfiles = ["preview", "test"]
    #expect(findings(source, options).isEmpty)
  }

  // MARK: Identity

  @Test("The name of a key is part of the fingerprint")
  func fingerprintsOfNames() {
    let fingerprints = ["a", "b"].map { name in
      findings(
        """
        func f(_ c: Container) throws {
          try c.register(Int.self, name: "\(name)", instance: 1)
          try c.register(Int.self, name: "\(name)", instance: 2)
        }
        """
      ).map(\.fingerprint)
    }
    #expect(fingerprints.map(\.count) == [1, 1])
    #expect(fingerprints[0] != fingerprints[1])
  }

  @Test("A duplicate is reported at the later binding, and refers to the earlier one")
  func duplicatePlaces() throws {
    let source = "protocol P {}\n@Adapter(for: P.self) struct First: P {}\n@Adapter(for: P.self) struct Second: P {}\n"
    let finding = try #require(findings(source).first)
    #expect(finding.component == "Second")
    #expect(text(at: finding.related[0].place, in: source).contains("First"))
  }

  @Test("Equal findings are numbered, and fingerprints are unique")
  func repeatedFingerprints() {
    let found = findings("@Lifecycle struct A {}\nenum E { @Lifecycle struct A {} }\n" + "struct B {\n")
    #expect(Set(found.map(\.fingerprint)).count == found.count)
  }

  @Test("Findings are sorted by location")
  func order() {
    let found = findings(
      """
      @Lifecycle struct Z {}
      @Service struct A { let mail: Mail }
      @Lifecycle struct Y {}
      @Service struct B { let post: Post }
      """)
    let lifecycle = ["lifecycle_contract", "orphan_lifecycle", "missing_binding"]
    #expect(found.map(\.rule) == lifecycle + lifecycle)
  }

  @Test("Findings with different severities are not merged")
  func severitiesOfRootCauses() {
    func file(_ name: String) -> (path: String, module: String?, text: String) {
      ("\(name)/A.swift", nil, "import Dioxide\n@Service struct \(name) { let mail: Mail }\n")
    }
    var options = Analyzer.Options()
    #expect(SourceAnalysis([file("App"), file("Old")], options: options).result.findings.count == 1)
    options.folders = ["Old/": ["missing_binding": .warning]]
    let found = SourceAnalysis([file("App"), file("Old")], options: options).result.findings
    #expect(found.map(\.severity) == [.error, .warning])
  }

  @Test("`--skip` applies together with `--only`, and disabled rules remain off")
  func selection() {
    let source = "@Lifecycle struct Z {}\n@Service struct A { let mail: Mail }"
    var options = Analyzer.Options()
    options.only = ["missing_binding", "orphan_lifecycle"]
    options.skip = ["orphan_lifecycle"]
    #expect(findings(source, options).map(\.rule) == ["missing_binding"])
    options.only = []
    #expect(findings(source, options).map(\.rule) == ["lifecycle_contract", "missing_binding"])
  }

  @Test("Known and existing findings are counted and not shown")
  func leftOut() {
    var result = SourceAnalysis("import Dioxide\n@Service struct A { let a: M; let b: N; let c: O; let d: P }").result
    result.hide(baselined: [true, true, false, false], unchanged: [true, false, true, false])
    #expect(result.findings.map(\.type) == ["P"])
    #expect(result.baselinedCount == 2 && result.unchangedCount == 1)
  }
}
