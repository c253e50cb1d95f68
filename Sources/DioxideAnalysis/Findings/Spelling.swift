import DioxideSwiftReader

// Formats Swift code in advice, so that the suggested code compiles.

extension Modifiers {
  /// The text before the keyword of a type: `public final `. Access as written, and modifiers that change the kind of
  /// type.
  var beforeType: String {
    let words: [(Modifiers, String)] = [
      (.open, "open"), (.public, "public"), (.package, "package"), (.internal, "internal"),
      (.fileprivate, "fileprivate"), (.private, "private"), (.final, "final"), (.indirect, "indirect"),
      (.distributed, "distributed"),
    ]
    return words.filter { contains($0.0) }.map { $0.1 + " " }.joined()
  }

  /// The access modifier that a member of a type with these modifiers needs as a witness for a public protocol.
  var beforeWitness: String {
    if contains(.open) || contains(.public) { return "public " }
    return contains(.package) ? "package " : ""
  }
}

extension TypeFact {
  /// The last component of the path.
  var name: String { path.split(separator: ".").last.map(String.init) ?? path }
}

/// Formats types as written in code.
enum TypeSpelling {
  /// The type as a value: `Mail.self`, `((Int) -> String).self`.
  static func metatype(_ type: String) -> String {
    let isComposed = isFunction(type) || type.utf8.contains(UInt8(ascii: "&")) || type.hasPrefix("any ")
    return isComposed && !(type.hasPrefix("[") && type.hasSuffix("]")) ? "(\(type)).self" : "\(type).self"
  }

  /// Whether the type is or contains a function type.
  static func isFunction(_ type: String) -> Bool {
    // There are many findings, and a string search would decode characters.
    zip(type.utf8, type.utf8.dropFirst()).contains { $0 == UInt8(ascii: "-") && $1 == UInt8(ascii: ">") }
  }

  /// A call that resolves: `container.resolve(Mail.self, name: "backup")`.
  static func resolution(of type: String, named name: String?) -> String {
    "container.resolve(\(metatype(type))\(name.map { ", name: \"\($0)\"" } ?? ""))"
  }
}
