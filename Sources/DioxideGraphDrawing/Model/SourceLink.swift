import DioxideSerialization

/// The link target of a node: `https://example.org/app/blob/main/{file}#L{line}`.
public struct SourceLink: Sendable, Equatable {
  /// The template, with placeholders `{file}` and `{line}`.
  public let template: String

  /// The permitted schemes of a template. A template without a scheme is relative to the picture.
  public static let schemes = ["https", "http", "file", "vscode", "vscode-insiders", "xcode", "cursor", "idea", "zed"]

  /// Creates a link from a template; nil if its scheme is not in ``schemes``, so that a picture never contains a link
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
      // The path is first and could contain a colon, so make the link explicitly relative.
      self.template = "./" + template
      return
    }
    self.template = template
  }

  /// The link to a location; nil if the location is not known.
  ///
  /// Bytes of the path other than letters, digits and `/-._~` are percent-encoded. Without a line, `{line}` becomes 1.
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
