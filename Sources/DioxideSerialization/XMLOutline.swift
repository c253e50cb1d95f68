/// Checks that XML is well-formed, and counts attributes in it.
///
/// Only for this program's own output: documents without a document type and with ASCII names; anything else is a
/// problem too. Linear; not recursive.
public struct XMLOutline: Sendable, Equatable {
  /// The number of elements with each requested attribute.
  public private(set) var counts: [Int]

  /// Why a text is not well-formed.
  public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The message.
    public var message: String
    /// The offset in bytes.
    public var offset: Int

    /// The message, without a line break.
    public var description: String { "\(message) at byte \(offset)" }
  }

  /// Reads a document.
  ///
  /// - Parameter attributes: The names of attributes to count.
  public init(_ text: some StringProtocol, counting attributes: [String] = []) throws(Problem) {
    func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<[Int], Problem> {
      Result { () throws(Problem) in try Self.read(bytes, attributes) }
    }
    let result =
      text.utf8.withContiguousStorageIfAvailable(read) ?? Array(text.utf8).withUnsafeBufferPointer(read)
    counts = try result.get()
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ attributes: [String]) throws(Problem) -> [Int] {
    var scanner = Scanner(bytes: bytes, names: attributes.map { Array($0.utf8) })
    try scanner.readDocument()
    return scanner.counts
  }

  private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let names: [[UInt8]]
    var counts: [Int]
    var index = 0
    /// The names of the open elements.
    var open: [Range<Int>] = []

    init(bytes: UnsafeBufferPointer<UInt8>, names: [[UInt8]]) {
      self.bytes = bytes
      self.names = names
      counts = Array(repeating: 0, count: names.count)
    }

    func problem(_ message: String) -> Problem { Problem(message: message, offset: index) }

    var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func take(_ text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      guard index + count <= bytes.count else { return false }
      for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
      index += count
      return true
    }

    mutating func readDocument() throws(Problem) {
      if take("<?xml ") { try skip(past: "?>") }
      var hasRoot = false
      while let next = byte {
        guard next == UInt8(ascii: "<") else {
          try readText(next)
          continue
        }
        if open.isEmpty, !isAtMarkup, hasRoot { throw problem("a second root") }
        hasRoot = hasRoot || !isAtMarkup
        try readMarkup()
      }
      if !open.isEmpty { throw problem("an element that is not closed") }
      if !hasRoot { throw problem("no element") }
    }

    /// Whether a comment, a declaration or similar markup begins here instead of an element.
    private var isAtMarkup: Bool {
      index + 1 < bytes.count && (bytes[index + 1] == UInt8(ascii: "!") || bytes[index + 1] == UInt8(ascii: "?"))
    }

    mutating func readMarkup() throws(Problem) {
      if take("<!--") {
        try skip(past: "-->")
      } else if take("</") {
        let name = try readName()
        guard let last = open.popLast() else { throw problem("an end without a beginning") }
        guard bytes[last].elementsEqual(bytes[name]) else { throw problem("an end of another element") }
        skipSpace()
        guard take(">") else { throw problem("an end tag that does not end") }
      } else {
        guard take("<"), !isAtDeclaration else { throw problem("markup of a kind that is not expected") }
        try readStart()
      }
    }

    private var isAtDeclaration: Bool { byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") }

    mutating func readStart() throws(Problem) {
      let name = try readName()
      var seen: [Range<Int>] = []
      while true {
        let hasSpace = skipSpace()
        if take("/>") { return }
        if take(">") {
          open.append(name)
          return
        }
        guard hasSpace else { throw problem("no space before an attribute") }
        let attribute = try readName()
        if seen.contains(where: { bytes[$0].elementsEqual(bytes[attribute]) }) { throw problem("an attribute twice") }
        seen.append(attribute)
        for (number, name) in names.enumerated() where bytes[attribute].elementsEqual(name) { counts[number] += 1 }
        guard take("=\"") else { throw problem("an attribute without a value") }
        while let next = byte, next != UInt8(ascii: "\"") {
          if next == UInt8(ascii: "<") { throw problem("a '<' in a value") }
          try readText(next)
        }
        guard take("\"") else { throw problem("a value that does not end") }
      }
    }

    /// Reads one character or reference.
    mutating func readText(_ first: UInt8) throws(Problem) {
      switch first {
      case UInt8(ascii: "&"):
        for entity: StaticString in ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"] where take(entity) { return }
        guard take("&#") else { throw problem("a bare '&'") }
        let start = index
        while let digit = byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) { index += 1 }
        guard index > start, take(";") else { throw problem("a reference that does not end") }
      case UInt8(ascii: "]"):
        if take("]]>") { throw problem("a ']]>'") }
        index += 1
      case 0..<0x20 where first != 0x09 && first != 0x0A && first != 0x0D: throw problem("a control character")
      case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
        throw problem("no character")
      default: index += 1
      }
    }

    mutating func readName() throws(Problem) -> Range<Int> {
      let start = index
      while let next = byte, Self.isOfName(next) { index += 1 }
      guard index > start, !Self.isDigit(bytes[start]) else { throw problem("no name") }
      return start..<index
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isOfName(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"),
        UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: isDigit(byte)
      }
    }

    @discardableResult
    mutating func skipSpace() -> Bool {
      let start = index
      while let next = byte, next == 0x20 || next == 0x0A || next == 0x09 || next == 0x0D { index += 1 }
      return index > start
    }

    mutating func skip(past end: StaticString) throws(Problem) {
      while index < bytes.count {
        if take(end) { return }
        index += 1
      }
      throw problem("the end is missing")
    }
  }
}
