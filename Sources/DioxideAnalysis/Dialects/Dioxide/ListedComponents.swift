import DioxideSwiftReader

/// The components that a program lists for a scan: `Repository<User>.InjectedComponent.components`.
enum ListedComponents {
  private static let word = ByteSearch("InjectedComponent")

  static func collect(_ file: inout FileReading) {
    guard word.isFound(in: file.source.buffer) else { return }
    let enclosingTypes = EnclosingTypes(file)
    let text = file.source.buffer
    var next = word.firstIndex(in: text, from: 0)
    while let position = next {
      next = word.firstIndex(in: text, from: position + 1)
      guard let start = startOfType(before: position, in: text) else { continue }
      let type = file.source.text(ByteRange(UInt32(start), UInt32(position - 1)))
      file.facts.listed.append(
        ListedComponent(
          type: type,
          isOpen: type.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains {
            enclosingTypes.isGenericParameter(String($0), at: UInt32(position))
          },
          enclosing: enclosingTypes.path(at: UInt32(position))))
    }
  }

  /// The start of the type whose member is at a position; nil if the position is not in a member of a type.
  private static func startOfType(before position: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = position - 1
    guard index > 0, text[index] == UInt8(ascii: ".") else { return nil }
    var depth = 0
    while index > 0 {
      let byte = text[index - 1]
      switch byte {
      case UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "]"): depth += 1
      case UInt8(ascii: "<"), UInt8(ascii: "("), UInt8(ascii: "["):
        guard depth > 0 else { return index < position - 1 ? index : nil }
        depth -= 1
      default:
        let isPart = Words.isNamePart(byte) || byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "`")
        guard isPart || depth > 0 else { return index < position - 1 ? index : nil }
      }
      index -= 1
    }
    return index < position - 1 ? index : nil
  }
}
