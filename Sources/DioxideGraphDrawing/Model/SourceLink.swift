import DioxideSerialization

/// Where a click on a node leads: `https://example.org/app/blob/main/{file}#L{line}`.
public struct SourceLink: Sendable, Equatable {
  /// The template, in which `{file}` and `{line}` stand for the place.
  public let template: String

  /// The schemes a template may begin with. One without a scheme is relative to the picture.
  public static let schemes = ["https", "http", "file", "vscode", "vscode-insiders", "xcode", "cursor", "idea", "zed"]

  /// Makes a link from a template; nil if its scheme is none of ``schemes``, so that a picture never holds a link
  /// that runs something.
  public init?(template: String) {
    guard !template.isEmpty, !template.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }) else {
      return nil
    }
    // A colon before any of `/?#{` ends a scheme.
    let head = template.prefix { !"/?#{".contains($0) }
    if let colon = head.firstIndex(of: ":") {
      guard Self.schemes.contains(head[..<colon].lowercased()) else { return nil }
    } else if template.hasPrefix("{") {
      // Nothing precedes the path, which could hold a colon: make it plainly relative.
      self.template = "./" + template
      return
    }
    self.template = template
  }

  /// The link to a place; nil if the place is not known.
  ///
  /// In the path every byte is percent-encoded that is not a letter, a digit or one of `/-._~`. Without a line, `{line}`
  /// becomes 1.
  public func link(file: String?, line: Int?) -> String? {
    guard let file, !file.isEmpty else { return nil }
    var result = ""
    var rest = template[...]
    while let brace = rest.firstIndex(of: "{") {
      result += rest[..<brace]
      rest = rest[brace...]
      if rest.hasPrefix("{file}") {
        result += PercentEncoding.path(file)
        rest = rest.dropFirst("{file}".count)
      } else if rest.hasPrefix("{line}") {
        result += String(line ?? 1)
        rest = rest.dropFirst("{line}".count)
      } else {
        result += "{"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }
}
