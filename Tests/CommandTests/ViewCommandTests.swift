import Foundation
#if canImport(FoundationXML)
import FoundationXML
#endif
import Testing
import DioxideTestSupport

/// `explain`, `list`, `graph` and `rules`.
@Suite struct ViewCommandTests {
  private static let source = """
    import Dioxide

    protocol EmailPort {}
    protocol Plugin {}

    @Adapter(for: EmailPort.self, profile: .production)
    final class SMTPEmail: EmailPort {
      init(clock: Clock) {}
    }

    @Adapter(for: EmailPort.self, profile: .test)
    struct FakeEmail: EmailPort {}

    @Service
    struct Clock {}

    @Adapter(for: Plugin.self, multi: true, priority: 2) struct Late: Plugin {}
    @Adapter(for: Plugin.self, multi: true, priority: 1) struct Early: Plugin {}

    @Service
    final class Signup {
      init(email: any EmailPort, plugins: [any Plugin], later: () -> Clock, maybe: Int?) {}
    }
    """

  @Test func explainDrawsTheTreeOfEachProfile() throws {
    let run = try ProgramRun(["explain", "Signup", "-"], input: Self.source)
    #expect(run.status == 0)
    #expect(
      run.output == """
        in profile production:
        Signup (service, singleton)  <stdin>:21
        ├─ email: EmailPort → SMTPEmail (adapter, singleton, production)  <stdin>:7
        │  └─ clock: Clock (service, singleton)  <stdin>:15
        ├─ plugins: [Plugin] → 2 adapters
        │  ├─ Early (adapter, singleton)  <stdin>:18
        │  └─ Late (adapter, singleton)  <stdin>:17
        ├─ later: Clock, later → Clock (service, singleton)  <stdin>:15
        └─ maybe: Int, optional → nothing, omitted

        in profile test:
        Signup (service, singleton)  <stdin>:21
        ├─ email: EmailPort → FakeEmail (adapter, singleton, test)  <stdin>:12
        ├─ plugins: [Plugin] → 2 adapters
        │  ├─ Early (adapter, singleton)  <stdin>:18
        │  └─ Late (adapter, singleton)  <stdin>:17
        ├─ later: Clock, later → Clock (service, singleton)  <stdin>:15
        └─ maybe: Int, optional → nothing, omitted

        """)
  }

  @Test func explainKnowsWhatIsMeant() throws {
    let run = try ProgramRun(["explain", "Singup", "-"], input: Self.source)
    #expect(run.status == 2)
    #expect(run.errors == "error: no component or binding is named 'Singup'; did you mean 'Signup'?\n")
  }

  @Test func explainTellsWhatIsNotChosen() throws {
    let run = try ProgramRun(["explain", "EmailPort", "--profile", "test", "-"], input: Self.source)
    #expect(run.output.contains("SMTPEmail is not chosen: live only in production"))
  }

  @Test func listIsATable() throws {
    let run = try ProgramRun(["list", "--profile", "production", "-"], input: Self.source)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("COMPONENT") == true)
    #expect(lines.count == 6)
    #expect(!run.output.contains("FakeEmail"))
  }

  @Test func dotNamesEveryNode() throws {
    let run = try ProgramRun(["graph", "--dot", "-"], input: Self.source)
    #expect(run.status == 0)
    for name in ["SMTPEmail", "FakeEmail", "Signup", "Clock", "EmailPort", "Plugin", "Late", "Early"] {
      #expect(run.output.contains(name))
    }
  }

  @Test func graphFormatsDoNotMix() throws {
    #expect(try ProgramRun(["graph", "--dot", "--svg", "-"], input: Self.source).status == 64)
    #expect(try ProgramRun(["graph", "--source-link", "javascript:alert(1)", "-"], input: Self.source).status == 64)
  }

  @Test func svgHoldsEveryNodeAndIsTheSameEachTime() throws {
    let arguments = ["graph", "--svg", "-"]
    let run = try ProgramRun(arguments, input: Self.source)
    #expect(run.status == 0, "\(run.errors)")
    let parser = XMLParser(data: Data(run.output.utf8))
    #expect(parser.parse())
    for name in ["SMTPEmail", "FakeEmail", "Signup", "Clock", "EmailPort", "Plugin", "Late", "Early"] {
      #expect(run.output.contains(name))
    }
    #expect(try ProgramRun(arguments, input: Self.source).output == run.output)
  }

  @Test func rulesHavePages() throws {
    let all = try ProgramRun(["rules"])
    #expect(all.status == 0)
    #expect(all.output.contains("circular_dependency"))
    let page = try ProgramRun(["rules", "captive_dependency"])
    #expect(page.output.contains("HOW TO SUPPRESS IT"))
    let unknown = try ProgramRun(["rules", "captive"])
    #expect(unknown.status == 64)
  }

  @Test(arguments: ["", "check", "graph", "list", "explain", "rules"])
  func helpHasExamples(command: String) throws {
    let run = try ProgramRun([command, "--help"].filter { !$0.isEmpty })
    #expect(run.status == 0)
    #expect(run.output.contains("EXAMPLES:"))
  }
}
