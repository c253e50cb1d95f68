import DioxideTestSupport
import Foundation
import Testing

/// The ledger contains every code token that matches a word of a dialect. An independent reader counts the tokens here.
@Suite struct SiteCountTests {
  private static let swinject: Set<String> = [
    "register", "autoregister", "forward", "storyboardInitCompleted", "resolve", "~>",
  ]
  private static let resolver: Set<String> = [
    "register", "implements", "resolve", "optional", "Injected", "LazyInjected", "WeakLazyInjected", "OptionalInjected",
    "InjectedObject",
  ]
  private static let needle: Set<String> = [
    "BootstrapComponent", "Component", "NonCoreComponent", "PluginizedComponent", "parent", "shared", "dependency",
    "pluginExtension", "Dependency", "PluginExtension",
  ]
  private static let ours: Set<String> = ["register", "registerAsynchronous", "resolve", "resolveAsynchronously"]

  private struct Page: Decodable {
    struct Site: Decodable {
      var dialect: String
      var registrations: Int
      var injections: Int
      var forwarders: Int
      var excluded: Int
    }
    var sites: [Site]
  }

  static let fixtures = ["Projects", "Swinject", "Resolver", "Needle", "Dialects", "Rules"].flatMap { folder in
    Fixtures.names(in: folder).flatMap { name in
      folder == "Dialects"
        ? Fixtures.names(in: "Dialects/\(name)").map { "Dialects/\(name)/\($0)" } : ["\(folder)/\(name)"]
    }
  }.filter { !$0.hasPrefix("Dialects/constructors") }

  /// Folders of other programs: the subfolders of `SITES`.
  static let others: [URL] = {
    guard let folder = ProcessInfo.processInfo.environment["SITES"] else { return [] }
    let url = URL(filePath: folder)
    return ((try? FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)) ?? []).sorted {
      $0.path < $1.path
    }
  }()

  @Test("Every token of a fixture is a registration, an injection, a forwarder or excluded", arguments: fixtures)
  func fixture(path: String) throws { try compare(Fixtures.root.appending(path: path)) }

  @Test("The same for other programs", arguments: others)
  func other(folder: URL) throws { try compare(folder) }

  private func compare(_ folder: URL) throws {
    let run = try ProgramRun(["coverage", ".", "--format", "json"], in: folder)
    let page = try JSONDecoder().decode(Page.self, from: Data(run.output.utf8))
    let found = Dictionary(
      uniqueKeysWithValues: page.sites.map {
        ($0.dialect, $0.registrations + $0.injections + $0.forwarders + $0.excluded)
      })
    let expected = count(in: folder)
    for dialect in ["dioxide", "swinject", "resolver", "needle"] {
      #expect(found[dialect] ?? 0 == expected[dialect] ?? 0, "\(folder.lastPathComponent): \(dialect)")
    }
  }

  /// The number of tokens of each dialect in the files of a folder. If a code base uses Swinject, every file counts,
  /// except those that import Dioxide, or another container but not Swinject. If it uses Needle, every file counts.
  private func count(in folder: URL) -> [String: Int] {
    let skipped: Set<String> = ["Pods", "Carthage", "DerivedData"]
    var files: [(imports: Set<String>, tokens: TokenCounter)] = []
    for path in Fixtures.files(below: folder) where path.hasSuffix(".swift") {
      if path.split(separator: "/").contains(where: { $0.hasPrefix(".") || skipped.contains(String($0)) }) { continue }
      guard let bytes = try? Array(Data(contentsOf: folder.appending(path: path))) else { continue }
      var counter = TokenCounter(bytes)
      counter.run()
      files.append((counter.imports, counter))
    }
    let family: Set<String> = ["Swinject", "SwinjectAutoregistration", "SwinjectStoryboard"]
    let usesSwinject = files.contains { !$0.imports.isDisjoint(with: family) }
    let usesNeedle = files.contains { $0.imports.contains("NeedleFoundation") }
    var counts: [String: Int] = [:]
    for (imports, tokens) in files {
      if imports.contains("Resolver") { counts["resolver", default: 0] += tokens.count(of: Self.resolver) }
      if usesNeedle { counts["needle", default: 0] += tokens.count(of: Self.needle) }
      let isOurs = !imports.isDisjoint(with: ["Dioxide", "DioxideCore"])
      let isForeign = !imports.isDisjoint(with: ["Resolver", "Factory", "FactoryKit", "Dip", "DITranquillity"])
      if !imports.isDisjoint(with: family) || usesSwinject && !isOurs && !isForeign {
        counts["swinject", default: 0] += tokens.count(of: Self.swinject)
      } else if isOurs {
        counts["dioxide", default: 0] += tokens.count(of: Self.ours)
      }
    }
    return counts
  }
}

/// Counts the words and operators of Swift source, without comments and the text of strings.
private struct TokenCounter {
  private let bytes: [UInt8]
  private var index = 0
  private var counts: [String: Int] = [:]
  private(set) var imports: Set<String> = []
  /// The open strings, innermost last, each with the number of open parentheses in its interpolation; nil in its text.
  private var strings: [(pounds: Int, isLong: Bool, parentheses: Int?)] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes + [0, 0, 0, 0] }

  func count(of words: Set<String>) -> Int { words.reduce(0) { $0 + (counts[$1] ?? 0) } }

  private func has(_ text: String, at start: Int) -> Bool {
    start >= 0 && start + text.utf8.count <= bytes.count
      && zip(text.utf8, bytes[start...]).allSatisfy { $0 == $1 }
  }

  mutating func run() {
    while index < bytes.count - 4 {
      if let string = strings.last, string.parentheses == nil { text(string) } else { code() }
    }
  }

  private mutating func code() {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "/") where bytes[index + 1] == UInt8(ascii: "/"):
      while index < bytes.count - 4, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    case UInt8(ascii: "/") where bytes[index + 1] == UInt8(ascii: "*"): comment()
    case UInt8(ascii: "\""), UInt8(ascii: "#"): quote()
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      parenthesis(byte == UInt8(ascii: "("))
    case _ where isName(byte): word()
    case _ where "=-+!*%<>&|^~?.".utf8.contains(byte): sign()
    default: index += 1
    }
  }

  private mutating func comment() {
    var depth = 0
    repeat {
      if has("/*", at: index) {
        depth += 1
        index += 2
      } else if has("*/", at: index) {
        depth -= 1
        index += 2
      } else {
        index += 1
      }
    } while depth > 0 && index < bytes.count - 4
  }

  private mutating func quote() {
    var start = index
    while bytes[start] == UInt8(ascii: "#") { start += 1 }
    let pounds = start - index
    if pounds > 0, bytes[start] == UInt8(ascii: "/") {
      // A regular expression.
      let end = "/" + String(repeating: "#", count: pounds)
      index = start + 1
      while index < bytes.count - 4, !has(end, at: index) { index += 1 }
      index += end.utf8.count
    } else if bytes[start] == UInt8(ascii: "\"") {
      let isLong = has("\"\"\"", at: start)
      strings.append((pounds, isLong, nil))
      index = start + (isLong ? 3 : 1)
    } else {
      index = start
    }
  }

  private mutating func text(_ string: (pounds: Int, isLong: Bool, parentheses: Int?)) {
    let mark = String(repeating: "#", count: string.pounds)
    let end = (string.isLong ? "\"\"\"" : "\"") + mark
    if has(end, at: index) {
      strings.removeLast()
      index += end.utf8.count
    } else if has("\\\(mark)(", at: index) {
      strings[strings.count - 1].parentheses = 0
      index += 2 + string.pounds
    } else if has("\\\(mark)", at: index) {
      index += 2 + string.pounds
    } else if !string.isLong, bytes[index] == 0x0A {
      strings.removeLast()
    } else {
      index += 1
    }
  }

  private mutating func parenthesis(_ opens: Bool) {
    index += 1
    guard let depth = strings.last?.parentheses else { return }
    let next = depth + (opens ? 1 : -1)
    strings[strings.count - 1].parentheses = next < 0 ? nil : next
  }

  private func isName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || (0x30...0x39).contains(byte)
      || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private mutating func word() {
    let start = index
    while isName(bytes[index]) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    counts[word, default: 0] += 1
    if word == "import" { module() }
  }

  /// The module after `import` or `import struct`.
  private mutating func module() {
    var names: [String] = []
    while names.count < 2 {
      while bytes[index] == 0x20 { index += 1 }
      let start = index
      while isName(bytes[index]) { index += 1 }
      guard index > start else { break }
      names.append(String(decoding: bytes[start..<index], as: UTF8.self))
      if !["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"].contains(names[0]) { break }
    }
    if let name = names.last { imports.insert(name) }
  }

  private mutating func sign() {
    let start = index
    while "/=-+!*%<>&|^~?.".utf8.contains(bytes[index]), !has("//", at: index), !has("/*", at: index) { index += 1 }
    counts[String(decoding: bytes[start..<index], as: UTF8.self), default: 0] += 1
  }
}
