import DioxideAnalysis
import DioxideSerialization

/// A ``Baseline`` as JSON.
///
/// Each finding is one line of stable data, in a fixed order, so that git can merge two branches that both write the
/// baseline. Version 1, which also contains the text of the findings, can be read too.
public enum BaselineFile {
  /// Why a text is not a baseline, with the line.
  public struct Problem: Error, Equatable, Sendable {
    /// The 1-based line.
    public var line: Int
    /// The message.
    public var message: String
  }

  private static let version = 2

  // MARK: Writing

  /// Writes a baseline, with a trailing line break.
  public static func text(_ baseline: Baseline) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", version)
      list("paths", baseline.paths, to: &writer)
      list("excludes", baseline.excludes, to: &writer)
      list("programs", baseline.programs, to: &writer)
      writer.key("findings")
      writer.array { writer in
        for entry in baseline.entries { writer.line { write(entry, to: &$0) } }
      }
    }
    return writer.text + "\n"
  }

  private static func write(_ entry: Baseline.Entry, to writer: inout JSONWriter) {
    let identity = entry.identity
    writer.member("fingerprint", identity.fingerprint)
    writer.member("rule", identity.rule)
    if !identity.message.isEmpty { writer.member("message", identity.message) }
    list("symbols", identity.symbols, to: &writer)
    list("modules", identity.modules, to: &writer)
    list("homonyms", identity.homonyms, to: &writer)
    list("profiles", identity.profiles, to: &writer)
    list("programs", identity.programs, to: &writer)
    if let file = entry.file { writer.member("file", file) }
  }

  private static func list(_ name: String, _ texts: [String], to writer: inout JSONWriter) {
    guard !texts.isEmpty else { return }
    writer.key(name)
    writer.value(texts)
  }

  // MARK: Reading

  /// Reads a baseline of any version. Throws ``Problem``.
  public static func read(_ bytes: [UInt8]) throws(Problem) -> Baseline {
    let lines = try mergedLines(bytes)
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.read(lines)
    } catch {
      throw Problem(line: error.line, message: error.message)
    }
    guard let version = value["version"]?.integer, (1...Self.version).contains(version),
      let findings = value["findings"]?.array
    else {
      throw Problem(line: 1, message: "this is not a baseline of version 1 or 2; write one with --write-baseline")
    }
    func texts(_ value: JSONValue?) -> [String] { value?.array?.compactMap(\.string) ?? [] }
    var entries: [Baseline.Entry] = []
    for (index, finding) in findings.enumerated() {
      guard let fingerprint = finding["fingerprint"]?.string, let rule = finding["rule"]?.string else {
        throw Problem(line: 1, message: "finding \(index + 1) has no fingerprint or no rule")
      }
      var identity = FindingIdentity(
        rule: rule, fingerprint: fingerprint, symbols: texts(finding["symbols"]), profiles: texts(finding["profiles"]))
      identity.modules = texts(finding["modules"])
      identity.homonyms = texts(finding["homonyms"])
      identity.programs = texts(finding["programs"])
      identity.message = finding["message"]?.string ?? ""
      let file = finding["file"]?.string
      if let file { identity.noteFile(file) }
      entries.append(Baseline.Entry(identity, file: file))
    }
    var baseline = Baseline(entries: entries)
    baseline.paths = texts(value["paths"])
    baseline.excludes = texts(value["excludes"])
    baseline.programs = texts(value["programs"])
    return baseline
  }

  /// The text with the commas between findings corrected, because merging lines may remove or duplicate them. Throws
  /// ``Problem`` if there are conflict markers.
  private static func mergedLines(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    /// The last line whose comma may have to be added or removed.
    var previous: Int?
    for index in lines.indices {
      if let marker = conflictMarker(lines[index]) {
        throw Problem(
          line: index + 1, message: "unresolved merge conflict: '\(marker)'; regenerate the baseline")
      }
      guard let first = lines[index].first(where: { !isSpace($0) }),
        let last = lines[index].lastIndex(where: { !isSpace($0) })
      else { continue }
      if let previous, let end = lines[previous].lastIndex(where: { !isSpace($0) }) {
        let hasComma = lines[previous][end] == UInt8(ascii: ",")
        if first == UInt8(ascii: "{"), !hasComma { lines[previous].insert(UInt8(ascii: ","), at: end + 1) }
        if first == UInt8(ascii: "]"), hasComma { lines[previous].remove(at: end) }
      }
      let isFinding = first == UInt8(ascii: "{") && index > 0
      let text = lines[index][...last].suffix(2)
      previous = isFinding && (text.last == UInt8(ascii: "}") || text.elementsEqual("},".utf8)) ? index : nil
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  /// The git conflict marker at the start of a line; nil if there is none.
  private static func conflictMarker(_ line: [UInt8]) -> String? {
    let marks = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
    guard let mark = marks.first(where: { line.starts(with: $0.utf8) }),
      line.dropFirst(mark.utf8.count).first.map({ isSpace($0) }) ?? true
    else { return nil }
    return mark
  }
}
