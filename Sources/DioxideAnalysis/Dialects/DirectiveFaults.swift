import DioxideSwiftReader

/// Finds directives that are misspelt, incomplete, or without effect at their location. Without a report, a type would
/// silently not be a component.
///
/// Only a plain comment that begins with `dioxide:` directly followed by a word is considered a directive; prose,
/// documentation and commented-out code are not.
enum DirectiveFaults {
  /// The problems of a file. Linear in its directives and declarations.
  static func find(in file: FileReading) -> [SourceProblem] {
    guard !file.parsed.directives.isEmpty else { return [] }
    let places = places(in: file)
    var faults: [SourceProblem] = []
    for (index, comment) in file.parsed.directives.enumerated() {
      let directive = DirectiveText(file.source.text(comment.directive))
      guard isMeant(comment, directive, in: file.source) else { continue }
      for complaint in complaints(directive, at: places[index] ?? .elsewhere) {
        faults.append(
          SourceProblem(
            range: comment.directive, message: complaint.message, help: complaint.help, symbol: complaint.symbol))
      }
    }
    return faults
  }

  private enum Location { case type, initializer, elsewhere }

  /// The kind of declaration below each directive, by the index of the directive.
  private static func places(in file: FileReading) -> [Int: Location] {
    var places: [Int: Location] = [:]
    for index in file.parsed.declarations.indices {
      let declaration = file.parsed.declarations[index]
      for directive in declaration.directives.indices {
        if case .type? = file.owners[index] { places[directive] = .type }
        if declaration.kind == .initializer { places[directive] = .initializer }
      }
    }
    return places
  }

  private static func isMeant(_ comment: Comment, _ directive: DirectiveText, in source: SourceBytes) -> Bool {
    guard directive.isTight, !directive.word.isEmpty,
      directive.word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" || $0 == "_" })
    else { return false }
    let marker = source.text(ByteRange(comment.range.start, comment.directive.start))
    return (marker.hasPrefix("//") || marker.hasPrefix("/*")) && marker.dropFirst(2).allSatisfy(\.isWhitespace)
  }

  private struct Complaint {
    var message: String
    var help: String
    /// See ``SourceProblem/symbol``; nil if the symbol is the message.
    var symbol: String?

    init(_ message: String, _ help: String, symbol: String? = nil) {
      self.message = message
      self.help = help
      self.symbol = symbol
    }
  }

  private static func complaints(_ directive: DirectiveText, at location: Location) -> [Complaint] {
    let word = String(directive.word)
    switch word {
    case "service":
      return misplaced(word, isThere: location == .type, "type") + wrongValues(directive, keys: ["scope"])
    case "adapter":
      var complaints = misplaced(word, isThere: location == .type, "type")
      complaints += wrongValues(directive, keys: ["for", "profile", "multi", "priority", "name", "scope"])
      if (directive.values["for"] ?? "").isEmpty {
        complaints.append(Complaint("this adapter names no port", "Write `dioxide:adapter for=PORT`."))
      }
      if let priority = directive.values["priority"], Int(priority) == nil {
        complaints.append(
          Complaint(
            "'\(priority)' is not an integer", "Write `priority=10`, or remove it.",
            symbol: "'\(priority)' is no whole number"))
      }
      return complaints
    case "lifecycle": return misplaced(word, isThere: location == .type, "type")
    case "inject": return misplaced(word, isThere: location == .initializer, "initializer")
    default:
      if DirectiveText.words.contains(word) { return [] }
      return [
        Complaint(
          "there is no directive `dioxide:\(word)`", advice(word, among: DirectiveText.words, prefix: "dioxide:"))
      ]
    }
  }

  private static func misplaced(_ word: String, isThere: Bool, _ what: String) -> [Complaint] {
    isThere
      ? []
      : [
        Complaint(
          "`dioxide:\(word)` is not above \(Article.indefinite(what)) \(what)",
          "Put it on the line right above the \(what).", symbol: "`dioxide:\(word)` stands above no \(what)")
      ]
  }

  private static func wrongValues(_ directive: DirectiveText, keys: [String]) -> [Complaint] {
    let word = directive.word
    var complaints: [Complaint] = []
    for key in directive.values.keys.sorted() where !keys.contains(key) {
      let isProfile = word == "service" && key == "profile"
      complaints.append(
        Complaint(
          "`dioxide:\(word)` takes no `\(key)`",
          isProfile ? "A service is bound in every profile; only an adapter has profiles." : advice(key, among: keys)
        ))
    }
    if let scope = directive.scope, !Contract.Selector.scopes.contains(scope) {
      complaints.append(Complaint("there is no scope '\(scope)'", advice(scope, among: Contract.Selector.scopes)))
    }
    for flag in directive.flags.prefix(while: { $0 != "-" && $0 != "--" && $0 != "because" }) {
      if let colon = flag.firstIndex(of: ":"), keys.contains(String(flag[..<colon])), flag.last != ":" {
        let value = flag[flag.index(after: colon)...]
        complaints.append(
          Complaint(
            "`\(flag)` has a colon instead of an equals sign", "Write `\(flag[..<colon])=\(value)`.",
            symbol: "`\(flag)` has a colon for its equals sign"))
      } else if keys.contains("multi"), flag != "multi", EditDistance.between(String(flag), "multi", atMost: 1) != nil {
        complaints.append(Complaint("`dioxide:\(word)` takes no `\(flag)`", "Did you mean `multi`?"))
      }
    }
    return complaints
  }

  private static func advice(_ name: String, among known: [String], prefix: String = "") -> String {
    if let near = EditDistance.nearest(to: name, among: known) { return "Did you mean `\(prefix)\(near)`?" }
    return "There are " + known.map { "`\(prefix)\($0)`" }.joined(separator: ", ") + "."
  }
}
