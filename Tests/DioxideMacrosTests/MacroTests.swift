import Foundation
import DioxideTestSupport
import Testing

/// The diagnostics and fix-its of the macros for the files in `Fixtures/Macros`, as reported by the compiler.
@Suite struct MacroTests {
  static let cases = Fixtures.names(in: "Macros").filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }

  @Test("Misuse is reported, and the rest compiles without warnings", arguments: cases)
  func diagnostics(name: String) throws {
    let run = try Compilation("Fixtures/Macros/\(name).swift")
    #expect((run.status == 0) == name.hasPrefix("good_"), "\(run.text)")
    if !name.hasPrefix("good_") { Golden.expect(run.ours, matches: "Macros/\(name).diagnostics") }
  }

  /// `check` and the macros choose initializers alike. Not compared: comments and initializers in extensions, which
  /// macros do not see; suppressed findings; and one of several inherited initializers, between which the compiler does
  /// not choose.
  @Test(
    "What is called ambiguous is refused, and what is not compiles",
    arguments: Fixtures.names(in: "Rules/ambiguous_initializer").filter { name in
      name.hasSuffix(".swift")
        && !["comment_directives", "extension", "good_silenced", "good_inherited"].contains(name.dropLast(6))
    })
  func initializers(name: String) throws {
    let path = "Rules/ambiguous_initializer/\(name)"
    let text = try String(contentsOf: Fixtures.root.appending(path: path), encoding: .utf8)
    let run = try Compilation("Fixtures/\(path)")
    #expect(
      run.ours.split(separator: "\n").count { $0.contains(": error: ") }
        == text.split(separator: "\n").count { $0.contains("// expect: ambiguous_initializer") }, "\(run.text)")
    #expect((run.status == 0) == name.hasPrefix("good_"), "\(run.text)")
  }

  /// The compiler's own messages; not a golden, because they may differ in the next version.
  @Test(arguments: [
    ("lifecycle_incomplete", "type 'Mail' does not conform to protocol 'Lifecycle'"),
    ("no_port", "missing argument for parameter 'for'"), ("not_sendable", "'Sendable'"),
    ("other_port", "any EmailPort"),
  ])
  func whatTheCompilerSays(name: String, text: String) throws {
    #expect(try Compilation("Fixtures/Macros/\(name).swift").text.contains(text))
  }
}

/// Compiles a file (type checking alone does not expand every macro) with the library built beside the tests.
private struct Compilation {
  let status: Int32
  let text: String

  private static let modules: URL =
    (Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }.map { $0.deletingLastPathComponent() }
    + [URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()]).first { folder in
      FileManager.default.fileExists(atPath: folder.appending(path: "Modules/Dioxide.swiftmodule").path)
    } ?? Fixtures.package.appending(path: ".build/debug")

  init(_ file: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swiftc", "-c", "-o", "/dev/null", "-swift-version", "6", "-parse-as-library", "-module-name", "Case",
      "-diagnostic-style",
      "llvm", "-warnings-as-errors", "-I", Self.modules.appending(path: "Modules").path, "-I",
      "Sources/CDioxide/include", "-load-plugin-executable",
      Self.modules.appending(path: "DioxideMacros-tool").path + "#DioxideMacros", file,
    ]
    // The first line of a file may contain compiler options.
    let source = try String(contentsOf: Fixtures.package.appending(path: file), encoding: .utf8)
    if let options = source.split(separator: "\n").first, options.hasPrefix("// swiftc ") {
      process.arguments? += options.split(separator: " ").dropFirst(2).map(String.init)
    }
    process.currentDirectoryURL = Fixtures.package
    let output = FileManager.default.temporaryDirectory.appending(path: "dioxide-compilation-\(UUID().uuidString)")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    process.standardError = try FileHandle(forUpdating: output)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }

  /// The diagnostics of the macros, each with its notes and fix-its.
  var ours: String {
    var lines: [Substring] = []
    var isOurs = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isError = line.contains(": error: ") || line.contains(": warning: ")
      if isError { isOurs = line.contains("(from macro '") }
      if isOurs { lines.append(line) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
