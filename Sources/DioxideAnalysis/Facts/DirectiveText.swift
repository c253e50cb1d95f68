/// A directive in a comment: a word followed by `key=value` pairs and flags, up to the white space that ends it.
struct DirectiveText {
  /// The known words after `dioxide:`.
  static let words = [
    "service", "adapter", "lifecycle", "inject", "disable", "disable:next", "disable:this", "enable",
  ]

  let word: Substring
  let values: [String: String]
  let flags: [Substring]
  /// Whether the word directly follows the colon, unlike in `dioxide: a word on it`.
  let isTight: Bool

  /// Reads `dioxide:word key=value flag`. Linear.
  init(_ text: String) {
    var values: [String: String] = [:]
    var flags: [Substring] = []
    let rest = text.dropFirst("dioxide:".count)
    isTight = rest.first.map { !$0.isWhitespace } ?? true
    let parts = rest.split { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" }
    var index = min(1, parts.count)
    while index < parts.count, parts[index] != "*/" {
      let part = parts[index]
      index += 1
      guard let equals = part.firstIndex(of: "=") else {
        flags.append(part)
        continue
      }
      var value = String(part[part.index(after: equals)...])
      while index < parts.count, parts[index] != "*/", Self.continues(value) || parts[index].hasPrefix(",") {
        value += (value.isEmpty || value.hasSuffix(",") ? "" : " ") + parts[index]
        index += 1
      }
      values[String(part[..<equals])] = value
    }
    self.word = parts.first ?? ""
    self.values = values
    self.flags = flags
  }

  /// The scope, as a word or a member: `request`, `.request`.
  var scope: String? { values["scope"].map(Self.withoutDot) }

  /// The names of the profiles.
  var profiles: [String] {
    (values["profile"] ?? "").split { $0 == "," || $0 == " " || $0 == "[" || $0 == "]" }
      .map { Self.withoutDot($0.lowercased()) }
  }

  private static func withoutDot(_ name: String) -> String { name.hasPrefix(".") ? String(name.dropFirst()) : name }

  /// Whether a value contains white space: `any P`, `A, B`, `Map<A, B>`.
  private static func continues(_ value: String) -> Bool {
    if value.isEmpty || value.hasSuffix(",") || value == "any" || value == "some" { return true }
    if value.hasSuffix("(any") || value.hasSuffix("&") { return true }
    var depth = 0
    for byte in value.utf8 {
      if "<([".utf8.contains(byte) { depth += 1 }
      if ">)]".utf8.contains(byte) { depth -= 1 }
    }
    return depth > 0
  }
}
