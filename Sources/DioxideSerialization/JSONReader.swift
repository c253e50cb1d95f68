/// A JSON value.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// An object, with its members in source order.
  case object([(name: String, value: JSONValue)])

  /// The value of the first member with this name; nil if there is none, or this is not an object.
  public subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
  }

  /// The string; nil for other values.
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The number, if it is an integer and in range; otherwise nil.
  public var integer: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }

  /// The elements of an array; nil for other values.
  public var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

  /// Compares kinds and contents; the order of members matters.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.name == $1.name && $0.value == $1.value }
    default: false
    }
  }
}

/// Why a text is not JSON, with the line.
public struct JSONError: Error, Equatable, Sendable {
  /// The 1-based line.
  public var line: Int
  /// The message.
  public var message: String
}

/// Reads JSON (RFC 8259). Linear in the text; values nested deeper than ``maximumDepth`` are rejected.
public struct JSONReader {
  /// The maximum nesting depth of values; bounds the recursion.
  public static let maximumDepth = 64

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a whole text. Throws ``JSONError``.
  public static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.current == nil else { throw reader.error("unexpected text after the value") }
    return value
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func error(_ message: String) -> JSONError {
    JSONError(line: 1 + bytes.prefix(position).count { $0 == 0x0A }, message: message)
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipSpace()
    guard current == byte.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < Self.maximumDepth else { throw error("too deeply nested") }
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"): return try number()
    case let byte? where (0x30...0x39).contains(byte): return try number()
    default: return try word()
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var members: [(name: String, value: JSONValue)] = []
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw error("the name of a member is missing") }
      let name = try string()
      guard take(":") else { throw error("':' is missing") }
      members.append((name, try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw error("',' or '}' is missing") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    if take("]") { return .array(elements) }
    repeat { elements.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw error("',' or ']' is missing") }
    return .array(elements)
  }

  private mutating func word() throws(JSONError) -> JSONValue {
    for (word, value) in [("null", JSONValue.null), ("true", .boolean(true)), ("false", .boolean(false))]
    where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw error(current == nil ? "the text ends too early" : "a value is missing")
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    while let byte = current, "+-.eE0123456789".utf8.contains(byte) { position += 1 }
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw error("this is not a number")
    }
    return .number(number)
  }

  private mutating func string() throws(JSONError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        let string = String(decoding: text, as: UTF8.self)
        guard string.utf8.elementsEqual(text) else { throw error("this text is not UTF-8") }
        return string
      case UInt8(ascii: "\\"): text += String(try escape()).utf8
      case 0..<0x20: throw error("the text is not closed")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw error("the text is not closed")
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let simple: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
      UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    position += 1
    if let byte = current, let scalar = simple[byte] {
      position += 1
      return scalar
    }
    let unit = try codeUnit()
    if 0xD800..<0xDC00 ~= unit, bytes[position...].starts(with: "\\u".utf8) {
      position += 1
      let low = try codeUnit()
      guard 0xDC00..<0xE000 ~= low else { throw error("half of a surrogate pair") }
      let value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      if let scalar = Unicode.Scalar(value) { return scalar }
    }
    guard let scalar = Unicode.Scalar(unit) else { throw error("half of a surrogate pair") }
    return scalar
  }

  /// The four digits of `\uXXXX`, starting at the `u`.
  private mutating func codeUnit() throws(JSONError) -> UInt32 {
    let digits = bytes[min(position + 1, bytes.count)...].prefix(4)
    guard current == UInt8(ascii: "u"), digits.count == 4,
      digits.allSatisfy({ "0123456789abcdefABCDEF".utf8.contains($0) }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error("this escape is not known") }
    position += 5
    return unit
  }
}
