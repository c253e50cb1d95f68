import DioxideSwiftReader

/// The code of a file that only previews run. It belongs to no program, so its constructions and requests are not
/// counted.
struct Previews {
  private(set) var ranges: [ByteRange] = []

  private static let mark = ByteSearch("Preview")
  private static let macro = ByteSearch("#Preview")

  /// Finds `#Preview { … }`, `#Preview("Name") { … }` and the types that conform to `PreviewProvider` or `PreviewModifier`.
  /// Linear.
  init(_ file: borrowing FileReading) {
    let bytes = file.source.buffer
    guard Self.mark.isFound(in: bytes) else { return }
    for found in Self.macro.hits(in: bytes) {
      var words = Words(bytes, at: found + Self.macro.length)
      if words.take("(") { words.position = FactoryResult.endOfBrackets(at: words.position - 1, in: bytes) }
      guard words.take("{") else { continue }
      let start = words.position - 1
      let end = FactoryResult.endOfBrackets(at: start, in: bytes)
      ranges.append(ByteRange(UInt32(clamping: start), UInt32(clamping: end)))
    }
    for declaration in file.parsed.declarations where !declaration.inheritedTypes.isEmpty {
      let isPreview = file.parsed.inheritedTypes[declaration.inheritedTypes.indices].contains {
        let name = file.source.lastName($0)
        return file.source.equals(name, "PreviewProvider") || file.source.equals(name, "PreviewModifier")
      }
      if isPreview { ranges.append(declaration.range) }
    }
  }

  /// Whether an offset is in preview code.
  func contains(_ offset: UInt32) -> Bool { ranges.contains { $0.start <= offset && offset < $0.end } }
}
