/// Operators and their fixity, determined by white space.
extension Lexer {
  /// Lexes the operator at `start`, or the regular expression literal that starts there.
  @inline(never)
  mutating func lexOperator(at start: Int) -> (TokenKind, end: Int) {
    var end = start
    let first = source[start]
    if start > lastSplit.start, start < lastSplit.end, first == UInt8(ascii: ">") || first == UInt8(ascii: "<") {
      // The rest of a split operator ends where the whole one did. Searching for the end each time would make a run of
      // closing brackets quadratic.
      return (.operator, lastSplit.end)
    }
    let startsWithDot = first == UInt8(ascii: ".")
    var slash = -1
    scan: while end < source.count {
      let byte = source.base[end]
      switch byte {
      case UInt8(ascii: "."):
        if !startsWithDot { break scan }
        end += 1
      case UInt8(ascii: "/"):
        // A comment may start within an apparent operator.
        if end > start, source[end + 1] == UInt8(ascii: "/") || source[end + 1] == UInt8(ascii: "*") { break scan }
        if slash < 0 { slash = end }
        end += 1
      case 0x80...0xFF:
        guard let (scalar, length) = source.scalar(at: end), scalar.isOperatorPart else { break scan }
        end += length
      default:
        guard ByteClass.isOperator(byte) else { break scan }
        end += 1
      }
    }
    if slash >= 0, let regexEnd = endOfBareRegex(from: slash) {
      if slash == start { return (.regex, regexEnd) }
      end = slash
    }
    return (.operator, max(end, start + 1))
  }

  /// Whether a token ends directly before `index`.
  @inline(__always)
  func isLeftBound(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    switch source.base[index - 1] {
    case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: ":"), 0:
      return false
    case UInt8(ascii: "/"): return !(index > 1 && source.base[index - 2] == UInt8(ascii: "*"))
    case 0xA0: return !(index > 1 && source.base[index - 2] == 0xC2)
    default: return true
    }
  }

  /// Whether a token starts directly at `index`.
  @inline(__always)
  func isRightBound(_ index: Int, isLeftBound: Bool) -> Bool {
    switch source[index] {
    case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: ":"), 0:
      return false
    case UInt8(ascii: "."): return !isLeftBound
    case UInt8(ascii: "/"):
      return !(source[index + 1] == UInt8(ascii: "/") || source[index + 1] == UInt8(ascii: "*"))
    case 0xC2: return source[index + 1] != 0xA0
    default: return true
    }
  }

  /// The fixity of the current operator token.
  enum Fixity { case prefix, infix, postfix }

  var fixity: Fixity {
    let left = isLeftBound(token.start)
    let right = isRightBound(token.end, isLeftBound: left)
    return left == right ? .infix : left ? .postfix : .prefix
  }
}
