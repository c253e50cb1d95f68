import Foundation
import Testing
import DioxideTestSupport

/// Colours, widths and links on a real terminal: a pseudo-terminal controlled by Python.
@Suite(.enabled(if: TestTools.isThere, "\(TestTools.absence)")) struct TerminalTests {
  private static let source = """
    import Dioxide
    @Service struct Signup { let mail: any MailThatNobodyBinds }

    """

  /// The output of a command on a terminal with this number of columns.
  private func onTerminal(
    _ arguments: [String] = [], command: [String] = ["check"], source: String = source, file: String = "A.swift",
    columns: Int = 72, environment: [String: String] = [:]
  ) throws -> String {
    let folder = try ScratchFolder()
    try folder.write(source, to: file)
    let quoted = String(
      decoding: try JSONEncoder().encode([ProgramRun.executable.path] + command + arguments), as: UTF8.self)
    let variables = String(decoding: try JSONEncoder().encode(environment), as: UTF8.self)
    let program = """
      import fcntl, json, os, pty, struct, sys, termios
      child, terminal = pty.fork()
      if child == 0:
          fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, \(columns), 0, 0))
          os.chdir('\(folder.url.path)')
          kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
          command = json.loads('''\(quoted)''')
          os.execve(command[0], command, {"TERM": "xterm", **kept, **json.loads('''\(variables)''')})
      output = b""
      while True:
          try:
              part = os.read(terminal, 65536)
          except OSError:
              break
          if not part:
              break
          output += part
      os.waitpid(child, 0)
      sys.stdout.buffer.write(output.replace(b"\\r\\n", b"\\n"))
      """
    return try TestTools.python(program, input: "").output
  }

  @Test("A terminal gets colours, wrapped lines, and hyperlinks if it is known to support them")
  func terminal() throws {
    let text = try onTerminal()
    #expect(text.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(!text.contains("\u{1B}]8;;"))
    let plain = try onTerminal(["--color", "never"])
    #expect(!plain.contains("\u{1B}"))
    #expect(plain.hasPrefix("A.swift:2:30: error: "))
    let lines = plain.split(separator: "\n").filter { !$0.hasPrefix("A.swift:") }
    #expect(lines.allSatisfy { $0.count <= 72 }, "\(plain)")
    #expect(try onTerminal(["--color", "never"], columns: 200).split(separator: "\n").count < lines.count + 1)
    for environment in [["TERM": "xterm-kitty"], ["TERM_PROGRAM": "WezTerm"], ["VTE_VERSION": "7600"]] {
      #expect(try onTerminal(environment: environment).contains("\u{1B}]8;;file:///"))
      #expect(try !onTerminal(environment: environment.merging(["FORCE_HYPERLINK": "0"]) { $1 }).contains("\u{1B}]8"))
    }
  }

  @Test(
    "Tables, trees and paths fit the terminal, and repeat no name",
    arguments: [["list"], ["explain", "App"], ["why", "App", "Disk"]],
    ["never", "always"])
  func views(command: [String], color: String) throws {
    let source = """
      import Dioxide
      protocol DocumentStorePort {}
      @Service struct App { init(library: LibraryOfAllDocuments, store: any DocumentStorePort) {} }
      @Service struct LibraryOfAllDocuments { init(store: any DocumentStorePort) {} }
      @Adapter(for: DocumentStorePort.self) struct Disk: DocumentStorePort {}

      """
    let text = try onTerminal(
      ["--color", color], command: command, source: source,
      file: "Sources/App/Features/Documents/Library/Composition.swift")
    let plain = text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect((plain != text) == (color == "always" && command != ["list"]))
    #expect(plain.contains(command[0] == "why" ? "Disk" : "LibraryOfAllDocuments"), "\(plain)")
    #expect(plain.split(separator: "\n").allSatisfy { $0.count <= 72 }, "\(plain)")
    #expect(!plain.contains("LibraryOfAllDocuments → LibraryOfAllDocuments"), "\(plain)")
  }

  @Test("The environment variables for colours are respected")
  func colors() throws {
    for quiet in [["NO_COLOR": "1"], ["CLICOLOR": "0"], ["TERM": "dumb"], ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"]] {
      #expect(try !onTerminal(environment: quiet).contains("\u{1B}["), "\(quiet)")
    }
    #expect(try onTerminal(["--color", "always"], environment: ["NO_COLOR": "1"]).contains("\u{1B}[1;31m"))
    func piped(_ environment: [String: String]) throws -> Bool {
      // The environment of the test run may contain these variables.
      let environment = ["NO_COLOR": "", "CLICOLOR_FORCE": ""].merging(environment) { $1 }
      return try ProgramRun(["check", "-"], input: Self.source, environment: environment).output.contains(
        "\u{1B}[1;31m")
    }
    #expect(try !piped([:]))
    #expect(try piped(["CLICOLOR_FORCE": "1"]))
    #expect(try !piped(["CLICOLOR_FORCE": "0"]))
    #expect(try !piped(["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]))
  }
}
