import DioxideAnalysis
import Testing

@Suite struct RootCauseTests {
  private static let head = "import Dioxide\nprotocol Port {}\n"

  private func dependents(_ count: Int) -> String {
    Self.head + (0..<count).map { "@Service struct S\($0) { let port: any Port }\n" }.joined()
  }

  @Test("A binding missing for forty components is one finding that counts its dependents")
  func forty() throws {
    let findings = SourceAnalysis(dependents(40)).result.findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.message.hasPrefix("`S0` needs `Port`"))
    #expect(finding.message.hasSuffix("; 39 more components need it"))
    #expect(finding.related.count { $0.role == .repetition } == 39)
  }

  @Test("Profile sets are distinguished")
  func profiles() {
    let source =
      Self.head + """
        protocol Other {}
        @Service struct A { let port: any Port }
        @Adapter(for: Other.self, profile: .test) struct B: Other { let port: any Port }
        @Adapter(for: Other.self, profile: .production) struct C: Other {}
        """
    let findings = SourceAnalysis(source).result.findings
    #expect(findings.map(\.profiles) == [["production", "test"], ["test"]])
    #expect(Set(findings.map(\.fingerprint)).count == 2)
  }

  @Test("A comment only suppresses its own location")
  func suppressing() throws {
    let source =
      Self.head + """
        @Service struct A { let port: any Port } // dioxide:disable:this missing_binding
        @Service struct B { let port: any Port }
        @Service struct C { let port: any Port } // dioxide:disable:this missing_binding
        @Service struct D { let port: any Port }
        """
    let result = SourceAnalysis(source).result
    #expect(result.suppressedCount == 2)
    #expect(result.findings.map(\.component) == ["B"])
    #expect(try #require(result.findings.first).message.hasSuffix("; 1 more component needs it"))
  }

  @Test("The fingerprint depends on the cause, not on dependents and parameter names")
  func fingerprint() {
    let one = SourceAnalysis(dependents(1)).result.findings.map(\.fingerprint)
    #expect(one == SourceAnalysis(dependents(7)).result.findings.map(\.fingerprint))
    let renamed = dependents(3).split(separator: "\n").map { $0.contains("S1") ? "struct Plain {}" : String($0) }
    #expect(one == SourceAnalysis(renamed.joined(separator: "\n")).result.findings.map(\.fingerprint))
    #expect(
      one
        == SourceAnalysis(Self.head + "@Service struct S0 { let renamed: any Port }").result.findings.map(\.fingerprint)
    )
  }

  @Test(
    "What is near is named",
    arguments: [
      (
        "protocol ConfigProtocol {}\n@Adapter(for: ConfigProtocol.self) struct C: ConfigProtocol {}",
        "any ConfigProtocol"
      ),
      ("struct Config: Port {}\n@Adapter(for: Port.self) struct C: Port {}", "any Port"),
      ("@Service struct Confg {}", "Confg"), ("@Service struct DefaultConfig {}", "DefaultConfig"),
      ("protocol Config {}\n@Service struct LiveConfig: Config {}", "@Adapter(for: Config.self)"),
      ("@Adapter(for: Port.self) struct Config: Port {}", "any Port"),
      ("protocol Config {}\nclass Base: Config {}\nfinal class Real: Base {}", "@Adapter(for: Config.self)"),
    ])
  func nearMisses(source: String, advice: String) throws {
    let findings = SourceAnalysis(Self.head + source + "\n@Service struct A { let config: Config }").result.findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.help.contains("`\(advice)`"), "\(finding.help)")
    #expect(!finding.related.isEmpty)
  }

  /// `any` before a class does not compile.
  @Test(
    "A port that is a class is requested without `any`",
    arguments: [
      (
        "@Adapter(for: Base.self) final class Real: Base {}\n@Service struct A { let real: Real }",
        "request `Base` instead"
      ),
      (
        "@Adapter(for: Base.self) final class B: Base {}\nfinal class Real: Base {}\n@Service struct A { let real: Real }",
        "Request `Base`, which is bound and from which `Real` inherits"
      ),
      (
        "@Adapter(for: Base.self, multi: true) final class B: Base {}\n@Service struct A { let base: Base }",
        "request `[Base]`"
      ),
      (
        "@Adapter(for: Base.self) final class B: Base {}\n@Service struct A { let all: [Base] }",
        "that one, request `Base`"
      ),
      (
        "@Adapter(for: Base.self) final class B: Base {}\n@Adapter(for: Base.self) final class C: Base {}",
        "request `[Base]`"
      ),
      (
        "@Adapter(for: Base.self) final class B: Base {}\n@Adapter(for: Base.self, multi: true) final class C: Base {}",
        "To inject one, as `Base`, keep one"
      ),
      (
        "@Adapter(for: Base.self) final class B: Base { init(a: A) {} }\n@Service final class A { init(base: Base) {} }",
        "`base: Lazy<Base>`"
      ),
      (
        "@Adapter(for: Base.self, scope: .request) final class B: Base {}\n@Service struct A { let all: Base }",
        "`all: Provider<Base>`"
      ),
    ])
  func classPort(source: String, advice: String) throws {
    let findings = SourceAnalysis(Self.head + "class Base {}\n" + source).result.findings
    #expect(findings.contains { $0.help.contains(advice) }, "\(findings.map(\.help))")
    #expect(!findings.contains { $0.help.contains("any Base") })
  }

  @Test(
    "What lacks for a list of all adapters is how to make one",
    arguments: [
      ("", "a type that conforms to `Gate`, marked `@Adapter(for: Gate.self, multi: true)`."),
      ("struct Oak: Gate {}", "and nothing binds it: mark it `@Adapter(for: Gate.self, multi: true)`."),
      ("@Service struct Oak: Gate {}", "`Oak` conforms to `Gate`: mark it `@Adapter(for: Gate.self, multi: true)`."),
      ("@Adapter(for: Gate.self) struct Oak: Gate {}", "to inject that one, request `any Gate`."),
    ])
  func nothingForACollection(source: String, advice: String) throws {
    let source = "protocol Gate {}\n\(source)\n@Service struct City { let gates: [any Gate] }\n"
    let findings = SourceAnalysis(Self.head + source).result.findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.help.hasSuffix(advice), "\(finding.help)")
    #expect(!finding.related.isEmpty)
  }

  @Test("The help names the hop that is easiest to break: to a port, or deferrable")
  func cheapestHop() throws {
    let source = """
      import Dioxide
      protocol Port {}
      @Service final class A { init(port: any Port) {} }
      @Adapter(for: Port.self) final class B: Port { init(c: C) {} }
      @Service final class C { init(a: A) {} }
      """
    let finding = try #require(SourceAnalysis(source).result.findings.first)
    #expect(
      finding.help.hasPrefix(
        """
        The cheapest step to break is `A` → `Port` (it requires a port): resolve it later, with \
        `port: Lazy<any Port>` or `port: @escaping @Sendable () -> any Port`.
        """))
    #expect(finding.drawing == .loop)
    #expect(finding.related.compactMap(\.step?.remark) == ["the cheapest to break", "", ""])
  }

  @Test("If all hops lead to components, the help names the one with the fewest dependents")
  func fewestUses() throws {
    let source = """
      import Dioxide
      @Service final class A { init(b: B) {} }
      @Service final class B { init(a: A) {} }
      @Service final class C { init(a: A) {} }
      """
    let finding = try #require(SourceAnalysis(source).result.findings.first)
    #expect(finding.help.hasPrefix("The cheapest step to break is `A` → `B` (nothing else requires it): "))
  }
}
