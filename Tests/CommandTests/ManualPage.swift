import Foundation

/// The manual page, generated from ArgumentParser's description of the commands (`--experimental-dump-help`).
enum ManualPage {
  /// The used parts of a command's description.
  struct Description: Decodable {
    var command: Command
  }

  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool
    var arguments: [Argument]?
    var subcommands: [Command]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      var written: String { kind == "short" ? "-\(name)" : "--\(name)" }
    }

    var kind: String
    var abstract: String?
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var sectionTitle: String?
    var isOptional: Bool
    var isRepeating: Bool
    var shouldDisplay: Bool
  }

  /// The page in `man(7)`.
  static func text(_ root: Command, version: String) -> String {
    var page = """
      .\\" Made from the help of the program: UPDATE_GOLDENS=1 swift test --filter ManualTests
      .TH \(root.commandName.uppercased()) 1 "" "\(root.commandName) \(version)" "User Commands"
      .SH NAME
      \(root.commandName) \\- \(prose(root.abstract ?? ""))
      .SH SYNOPSIS

      """
    let commands = (root.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    page += commands.flatMap { synopses($0, after: root.commandName) }.joined(separator: ".br\n")
    page += ".SH EXAMPLES\n" + examples(root.discussion ?? "")
    page += ".SH COMMANDS\n" + commands.map { section($0, after: root.commandName) }.joined()
    let shared = commands.flatMap { $0.arguments ?? [] }.filter { $0.sectionTitle == sharedTitle }
    var seen: Set<String> = []
    page += ".SH SHARED OPTIONS\n"
    page += shared.filter { $0.shouldDisplay && seen.insert(label($0)).inserted }.map(entry).joined()
    page += closing
    return page
  }

  private static let sharedTitle = "Shared options"

  private static let closing = """
    .SH EXIT STATUS
    .TP
    0
    No errors (with \\fB\\-\\-strict\\fR no warnings either).
    .TP
    1
    Errors found.
    .TP
    2
    dioxide failed: a path does not exist, a configuration cannot be parsed, or an output cannot be written.
    .TP
    64
    Usage error.
    .SH FILES
    .TP
    .I .dioxide.yml
    The configuration, in the working folder or the nearest parent. Those in folders below apply to the files in them.
    .SH ENVIRONMENT
    .TP
    .B NO_COLOR
    If not empty: no colours, unless \\fB\\-\\-color always\\fR is given.
    .TP
    .B CI
    If not empty: no progress.
    .TP
    .B GITHUB_STEP_SUMMARY
    The file to which \\fB\\-\\-format github\\fR appends the job summary.

    """

  private static func synopses(_ command: Command, after parent: String) -> [String] {
    let nested = (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    guard nested.isEmpty else { return nested.flatMap { synopses($0, after: "\(parent) \(command.commandName)") } }
    let arguments = (command.arguments ?? []).filter { $0.shouldDisplay }
    var line = ".B \(parent) \(command.commandName)\n"
    if arguments.contains(where: { $0.kind != "positional" }) { line += "[\\fIoptions\\fR]\n" }
    for argument in arguments where argument.kind == "positional" {
      let value = "\\fI\(escaped(argument.valueName ?? ""))\\fR\(argument.isRepeating ? "..." : "")"
      line += argument.isOptional ? "[\(value)]\n" : "\(value)\n"
    }
    return [line]
  }

  private static func section(_ command: Command, after parent: String) -> String {
    let name = "\(parent) \(command.commandName)"
    let nested = (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    var text = ".SS \(name)\n\(prose(command.abstract ?? ""))\n"
    let parts = (command.discussion ?? "").components(separatedBy: "EXAMPLES:\n")
    let reported = parts[0].trimmingCharacters(in: .whitespacesAndNewlines)
    if !reported.isEmpty { text += ".PP\n\(prose(reported))\n" }
    let arguments = (command.arguments ?? []).filter {
      $0.shouldDisplay && $0.sectionTitle != sharedTitle && !["help", "version"].contains($0.valueName)
    }
    text += arguments.map(entry).joined()
    if parts.count > 1 { text += ".PP\nExamples:\n" + examples(parts[1]) }
    return text + nested.map { section($0, after: name) }.joined()
  }

  private static func examples(_ text: String) -> String {
    let lines = text.replacingOccurrences(of: "EXAMPLES:\n", with: "").split(separator: "\n")
    return ".PP\n.nf\n" + lines.map { "\(escaped(String($0)))\n" }.joined() + ".fi\n"
  }

  private static func label(_ argument: Argument) -> String {
    let value = argument.valueName.map { "\\fI\(escaped($0))\\fR" } ?? ""
    if argument.kind == "positional" { return value }
    // Short names first, by convention.
    let names = (argument.names ?? []).sorted { $0.kind > $1.kind && $1.kind != "short" || $0.kind == "short" }
    let written = names.map { "\\fB\(escaped($0.written))\\fR" }.joined(separator: ", ")
    return argument.kind == "option" ? "\(written) \(value)" : written
  }

  private static func entry(_ argument: Argument) -> String {
    var text = prose(argument.abstract ?? "")
    if let usual = argument.defaultValue, !usual.isEmpty { text += " (default: \(escaped(usual)))" }
    return ".TP\n\(label(argument))\n\(text)\n"
  }

  /// Running text, with text in backticks in bold.
  private static func prose(_ text: String) -> String {
    let parts = text.replacingOccurrences(of: "\n", with: " ").components(separatedBy: "`")
    return parts.enumerated().map { $0.offset % 2 == 1 ? "\\fB\(escaped($0.element))\\fR" : escaped($0.element) }
      .joined()
  }

  private static func escaped(_ text: String) -> String {
    let plain = text.replacingOccurrences(of: "\\", with: "\\e").replacingOccurrences(of: "-", with: "\\-")
    // A line that begins with one of these would be a command.
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
