import Foundation
import Testing
import DioxideTestSupport

@Suite struct WhyCommandTests {
  private static let source = """
    import Dioxide
    protocol Mail {}
    protocol Store {}
    @Service struct Root { init(a: A, later: Lazy<Plain>) {} }
    @Service struct A { init(b: B?) {} }
    @Service struct B { init(mail: any Mail, store: any Store) {} }
    @Adapter(for: Mail.self, profile: .production) struct SMTP: Mail { init(store: any Store) {} }
    @Adapter(for: Store.self, multi: true) struct Disk: Store {}
    @Service struct Plain {}

    """

  private func why(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(["why"] + arguments + ["-"], input: Self.source)
  }

  @Test func shortestWay() throws {
    let run = try why("Root", "SMTP", "--profile", "production")
    #expect(
      run.output == """
        in profile production:
          Root needs a: A  <stdin>:4
          A needs b: B, optional → B  <stdin>:5
          B needs mail: Mail → SMTP  <stdin>:6

        """)
    #expect(run.status == 0)
  }

  @Test func wayToSomethingThatIsNotBound() throws {
    let run = try why("A", "Mail", "--profile", "test")
    #expect(run.output.hasSuffix("B needs mail: Mail → nothing, it is not bound  <stdin>:6\n"))
  }

  @Test func laterCountsAndNoWayIsSaid() throws {
    #expect(try why("Root", "Plain").output.contains("Root needs later: Plain, later → Plain  <stdin>:4\n"))
    #expect(try why("Plain", "Root").output.contains("Plain does not need Root\n"))
  }

  @Test("Each candidate is rejected with a reason")
  func not() throws {
    let profile = try why("B", "Mail", "--not", "--profile", "test")
    #expect(profile.output.contains("rejected: SMTP (singleton, <stdin>:7): it is live only in production\n"))
    let several = try why("B", "Store", "--not")
    #expect(
      several.output.contains("rejected: Disk (singleton, <stdin>:8): it is one of several; request [any Store]\n"))
    let chosen = try why("A", "B", "--not")
    #expect(chosen.output.contains("chosen: B (singleton, <stdin>:6)\n"))
    #expect(try why("Plain", "Mail", "--not").output.contains("Plain does not require Mail; it requires nothing\n"))
  }

  @Test("A chosen binding may have a shorter lifetime, and a conforming type may not be bound")
  func scopeAndUnbound() throws {
    let source = """
      import Dioxide
      protocol Mail {}
      struct Pigeon: Mail {}
      class Carrier: Mail {}
      final class Drone: Carrier {}
      @Service(scope: .request) struct Session {}
      @Service(scope: .factory) struct Writer { let session: Session }
      @Service struct Desk { let writer: Writer; let session: Session; let mail: any Mail }

      """
    func why(_ from: String, _ to: String) throws -> String {
      try ProgramRun(["why", from, to, "-", "--not"], input: source).output
    }
    let held = ", but its scope ends before that of singleton Desk, which holds it"
    #expect(try why("Desk", "Session").contains("chosen: Session (request, <stdin>:6)\(held)\n"))
    #expect(try why("Writer", "Session").contains("chosen: Session (request, <stdin>:6)\(held) through Writer\n"))
    let mail = try why("Desk", "Mail")
    for (name, line) in [("Pigeon", 3), ("Carrier", 4), ("Drone", 5)] {
      #expect(mail.contains("rejected: \(name) (<stdin>:\(line)): it conforms, but nothing binds it\n"), "\(mail)")
    }
  }

  @Test func otherModules() throws {
    let folder = try ScratchFolder()
    try folder.write("import Dioxide\n@Service struct Config {}\n", to: "Sources/Left/Config.swift")
    try folder.write(
      "import Dioxide\nstruct Config {}\n@Service struct Server { let config: Config }\n",
      to: "Sources/Right/Config.swift")
    let run = try ProgramRun(["why", "Server", "Config", "--not"], in: folder.url)
    #expect(run.output.contains("it is bound under another type, Left.Config, not Right.Config\n"), "\(run.output)")
  }

  @Test func unknownNames() throws {
    let run = try why("Root", "SMPT")
    #expect(run.status == 2)
    #expect(run.errors == "error: no component, binding or dependency is named 'SMPT'; did you mean 'SMTP'?\n")
  }
}
