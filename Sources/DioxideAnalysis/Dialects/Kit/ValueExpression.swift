import DioxideSwiftReader

/// The kind of an expression, as far as its own text shows it.
enum ValueExpression {
  case literal(Literal)
  /// `value as Type`, or a request that names its type: of this type.
  case cast(String)
  /// `Type(…)`
  case built(String)
  /// `Type.member` or `Type.member(…)`: possibly of that type.
  case member(String)
  /// `self`
  case own
  /// `self.name`
  case property(String)
  case name(String)
  /// `value!`
  case unwrapped(ByteRange)
  /// `condition ? left : right`
  case either(ByteRange, ByteRange)

  /// The kinds of literals with a known type.
  enum Literal: Sendable {
    case string, integer, float, boolean

    /// A number or a Boolean value.
    init?(_ text: String) {
      let bytes = Array(text.utf8)
      guard let first = bytes.first else { return nil }
      let isNumber = first >= 0x30 && first <= 0x39
      if text == "true" || text == "false" {
        self = .boolean
      } else if isNumber, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: "_") }) {
        self = .integer
      } else if isNumber, bytes.filter({ $0 == UInt8(ascii: ".") }).count == 1,
        bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: ".") })
      {
        self = .float
      } else {
        return nil
      }
    }
  }

  /// An operator, sign or word outside brackets.
  private struct Part {
    var range: ByteRange
    var isWord: Bool
  }

  /// Reads an expression. Linear.
  init?(_ value: ByteRange, in source: SourceBytes) {
    let bytes = source.buffer
    guard value.end > value.start, Int(value.end) <= bytes.count else { return nil }
    if let literal = Self.literal(value, in: source) {
      self = .literal(literal)
      return
    }
    guard let parts = Self.parts(of: value, in: bytes), let first = parts.first, let last = parts.last else {
      return nil
    }
    func isSign(_ part: Part, _ sign: Character) -> Bool {
      !part.isWord && bytes[Int(part.range.start)] == sign.asciiValue
    }
    if let cast = Self.cast(parts, value, in: source) {
      self = .cast(cast)
    } else if let branches = Self.branches(parts, value, in: source) {
      self = .either(branches.0, branches.1)
    } else if isSign(last, "!"), last.range.end == value.end, parts.count > 1 {
      let inner = ByteRange(value.start, last.range.start)
      if let resolved = Self.resolved(inner, in: source) { self = .cast(resolved) } else { self = .unwrapped(inner) }
    } else if first.isWord, first.range.start == value.start, Self.isPath(parts, in: bytes) {
      let isCall = isSign(last, "(")
      let path = source.text(ByteRange(value.start, isCall ? last.range.start : value.end))
      guard let expression = Self.path(path, isCall: isCall) else { return nil }
      self = expression
    } else {
      return nil
    }
  }

  private static func literal(_ value: ByteRange, in source: SourceBytes) -> Literal? {
    let written = source.text(value)
    let text = written.utf8
    if text.first == UInt8(ascii: "\"") {
      return text.dropFirst().dropLast().contains(UInt8(ascii: "\"")) || text.last != text.first ? nil : .string
    }
    return Literal(written)
  }

  /// The words and signs outside brackets; an opening bracket represents its contents. Nil if brackets are unbalanced.
  private static func parts(of value: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> [Part]? {
    var tokens = Tokens(bytes, from: Int(value.start), to: Int(value.end))
    var parts: [Part] = []
    var depth = 0
    while let token = tokens.next() {
      switch token {
      case .word(let range):
        if depth == 0 { parts.append(Part(range: range, isWord: true)) }
      case .sign(let sign):
        let end = UInt32(clamping: tokens.position)
        let range = ByteRange(end - 1, end)
        if "([{".utf8.contains(sign) {
          if depth == 0 { parts.append(Part(range: range, isWord: false)) }
          depth += 1
        } else if ")]}".utf8.contains(sign) {
          depth -= 1
          guard depth >= 0 else { return nil }
        } else if depth == 0 {
          parts.append(Part(range: range, isWord: false))
        }
      }
    }
    return depth == 0 ? parts : nil
  }

  /// `value as Type`, `value as? Type`: the type, with `?`.
  private static func cast(_ parts: [Part], _ value: ByteRange, in source: SourceBytes) -> String? {
    guard let index = parts.lastIndex(where: { $0.isWord && source.equals($0.range, "as") }), index > 0 else {
      return nil
    }
    var start = parts[index].range.end
    let sign = source.buffer[Int(start)]
    if sign == UInt8(ascii: "?") || sign == UInt8(ascii: "!") { start += 1 }
    let type = source.text(ByteRange(start, value.end)).trimmingSpace
    let isPlain = type.utf8.allSatisfy { Words.isNamePart($0) || ".<>[](), :?&".utf8.contains($0) }
    guard isPlain, !type.contains("??"), !type.contains("? "), !type.contains(" :"), !type.isEmpty else { return nil }
    return sign == UInt8(ascii: "?") ? type + "?" : type
  }

  /// The branches of `condition ? left : right`.
  private static func branches(
    _ parts: [Part], _ value: ByteRange, in source: SourceBytes
  ) -> (ByteRange, ByteRange)? {
    let bytes = source.buffer
    func isAlone(_ part: Part, _ sign: UInt8) -> Bool {
      !part.isWord && bytes[Int(part.range.start)] == sign && part.range.start > value.start
        && bytes[Int(part.range.start) - 1] <= 0x20 && part.range.end < value.end && bytes[Int(part.range.end)] <= 0x20
    }
    guard let question = parts.firstIndex(where: { isAlone($0, UInt8(ascii: "?")) }),
      let colon = parts[question...].firstIndex(where: { isAlone($0, UInt8(ascii: ":")) })
    else { return nil }
    return (
      source.trimmed(ByteRange(parts[question].range.end, parts[colon].range.start)),
      source.trimmed(ByteRange(parts[colon].range.end, value.end))
    )
  }

  /// The type that `container.resolve(Type.self, …)` names.
  static func resolved(_ call: ByteRange, in source: SourceBytes) -> String? {
    let bytes = source.buffer
    guard call.end > call.start, bytes[Int(call.end) - 1] == UInt8(ascii: ")"), let parts = parts(of: call, in: bytes),
      parts.count >= 2,
      let open = parts.last, bytes[Int(open.range.start)] == UInt8(ascii: "("),
      source.equals(parts[parts.count - 2].range, "resolve"),
      parts.dropLast().allSatisfy({ $0.isWord || ".?!(".utf8.contains(bytes[Int($0.range.start)]) })
    else { return nil }
    var words = Words(bytes, at: Int(open.range.end))
    return words.takeMetatype()
  }

  /// Whether parts form a dotted name, possibly with one call at its end.
  private static func isPath(_ parts: [Part], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, part) in parts.enumerated() {
      if index.isMultiple(of: 2) {
        guard part.isWord else { return false }
      } else {
        let sign = bytes[Int(part.range.start)]
        guard !part.isWord, sign == UInt8(ascii: ".") || sign == UInt8(ascii: "(") && index == parts.count - 1 else {
          return false
        }
      }
    }
    return true
  }

  private static func path(_ path: String, isCall: Bool) -> ValueExpression? {
    guard path.utf8.allSatisfy({ Words.isNamePart($0) || $0 == UInt8(ascii: ".") }) else { return nil }
    var names = path.split(separator: ".")
    guard let head = names.first, let last = names.last else { return nil }
    let isType = head.first?.isUppercase == true
    if isCall {
      if last == "init" { names.removeLast() }
      // `Reason.missing(name)`
      if isType, names.count > 1, names.last?.first?.isLowercase == true,
        names.dropLast().allSatisfy({ $0.first?.isUppercase == true })
      {
        return .member(names.dropLast().joined(separator: "."))
      }
      guard isType, names.allSatisfy({ $0.first?.isUppercase == true }) else { return nil }
      return .built(names.joined(separator: "."))
    }
    if isType {
      guard names.count > 1, last.first?.isLowercase == true, last != "self", last != "Type",
        names.dropLast().allSatisfy({ $0.first?.isUppercase == true })
      else { return nil }
      return .member(names.dropLast().joined(separator: "."))
    }
    switch names.count {
    case 1: return path == "self" ? .own : path == "nil" ? nil : .name(path)
    case 2 where head == "self": return .property(String(last))
    default: return nil
    }
  }
}

extension ValueExpression {
  /// The end of an expression that begins at an offset: the end of a line that is not continued, or before a token that
  /// cannot be part of it.
  ///
  /// - Parameter isCondition: Whether a block follows.
  static func end(from start: Int, isCondition: Bool, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var depth = 0
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "{") where depth == 0 && isCondition: return trimmed(position, from: start, in: bytes)
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { return trimmed(position, from: start, in: bytes) }
        depth -= 1
      case UInt8(ascii: ","), UInt8(ascii: ";"): if depth == 0 { return trimmed(position, from: start, in: bytes) }
      case UInt8(ascii: "/") where isLineComment(position, in: bytes):
        var next = position
        while next < bytes.count, bytes[next] != 0x0A { next += 1 }
        if depth == 0, !continues(behind: next, in: bytes) { return trimmed(position, from: start, in: bytes) }
        position = next
      case 0x0A where depth == 0:
        if !continues(behind: position, in: bytes) { return trimmed(position, from: start, in: bytes) }
      case UInt8(ascii: "e") where depth == 0 && isCondition:
        var words = Words(bytes, at: position)
        if position > 0, !Words.isNamePart(bytes[position - 1]), words.take("else") {
          return trimmed(position, from: start, in: bytes)
        }
      default: break
      }
      position += 1
    }
    return trimmed(position, from: start, in: bytes)
  }

  private static func isLineComment(_ position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[position] == UInt8(ascii: "/") && position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "/")
  }

  /// Whether the expression continues on the line after an offset.
  private static func continues(behind position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var next = position
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    return next < bytes.count && ".?:&|=+-*/".utf8.contains(bytes[next]) && !isLineComment(next, in: bytes)
  }

  private static func trimmed(_ end: Int, from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = end
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// The end of a type at an offset; nil if it is not evident.
  static func end(ofTypeFrom start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var depth = 0
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ">"), UInt8(ascii: "]"), UInt8(ascii: ")"):
        guard depth > 0 else { return trimmed(position, from: start, in: bytes) }
        depth -= 1
      case UInt8(ascii: "-"): return nil
      case UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: ";"), 0x0A:
        if depth == 0 { return trimmed(position, from: start, in: bytes) }
      default: break
      }
      position += 1
    }
    return nil
  }
}
