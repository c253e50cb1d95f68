import DioxideSwiftReader

// How advice spells Swift, so that what it says to write compiles.

extension Modifiers {
  /// The text before the keyword of a type: `public final `; access as it is written, and what makes another type of it.
  var beforeType: String {
    let words: [(Modifiers, String)] = [
      (.open, "open"), (.public, "public"), (.package, "package"), (.internal, "internal"),
      (.fileprivate, "fileprivate"), (.private, "private"), (.final, "final"), (.indirect, "indirect"),
      (.distributed, "distributed"),
    ]
    return words.filter { contains($0.0) }.map { $0.1 + " " }.joined()
  }

  /// The access modifier that a member of a type with these modifiers needs to be a witness for a public protocol.
  var beforeWitness: String {
    if contains(.open) || contains(.public) { return "public " }
    return contains(.package) ? "package " : ""
  }
}

extension TypeFact {
  /// The last part of the path.
  var name: String { path.split(separator: ".").last.map(String.init) ?? path }
}

/// Types as code names them.
enum TypeSpelling {
  /// The type as a value: `Mail.self`, `((Int) -> String).self`.
  static func metatype(_ type: String) -> String {
    let isComposed = isFunction(type) || type.utf8.contains(UInt8(ascii: "&")) || type.hasPrefix("any ")
    return isComposed && !(type.hasPrefix("[") && type.hasSuffix("]")) ? "(\(type)).self" : "\(type).self"
  }

  /// Whether the type is that of a function, or has one as a part.
  static func isFunction(_ type: String) -> Bool {
    // Findings are many, and a search for a string reads characters.
    zip(type.utf8, type.utf8.dropFirst()).contains { $0 == UInt8(ascii: "-") && $1 == UInt8(ascii: ">") }
  }

  /// A call that resolves: `container.resolve(Mail.self, name: "backup")`.
  static func resolution(of type: String, named name: String?) -> String {
    "container.resolve(\(metatype(type))\(name.map { ", name: \"\($0)\"" } ?? ""))"
  }
}
