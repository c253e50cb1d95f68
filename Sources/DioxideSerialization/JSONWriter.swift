/// Writes JSON with keys in the given order, so that the same values produce the same bytes.
public struct JSONWriter {
  /// The text so far.
  public private(set) var text = ""
  /// For each open array or object, whether it has an element yet.
  private var hasElement: [Bool] = []
  private var followsKey = false
  private var isOnOneLine = false

  /// Creates a writer.
  public init() {}

  /// Writes an object; `members` writes its members.
  public mutating func object(_ members: (inout JSONWriter) -> Void) { container("{", "}", members) }

  /// Writes an object on one line; `members` writes its members.
  public mutating func line(_ members: (inout JSONWriter) -> Void) {
    separate()
    let wasOnOneLine = isOnOneLine
    (isOnOneLine, followsKey) = (true, true)
    container("{", "}", members)
    isOnOneLine = wasOnOneLine
  }

  /// Writes an array; `elements` writes its elements.
  public mutating func array(_ elements: (inout JSONWriter) -> Void) { container("[", "]", elements) }

  /// Writes the key of the next member.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    text += ": "
    followsKey = true
  }

  /// Writes a string.
  public mutating func value(_ string: String) {
    separate()
    quote(string)
  }

  /// Writes a number.
  public mutating func value(_ number: Int) {
    separate()
    text += String(number)
  }

  /// Writes a finite number with the fewest digits that represent it; `null` for others.
  public mutating func value(_ number: Double) {
    separate()
    text += number.isFinite ? String(number) : "null"
  }

  /// Writes `true` or `false`.
  public mutating func value(_ boolean: Bool) {
    separate()
    text += boolean ? "true" : "false"
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    text += "null"
  }

  /// Writes an array of strings on one line.
  public mutating func value(_ strings: [String]) {
    separate()
    text += "["
    for (index, string) in strings.enumerated() {
      if index > 0 { text += ", " }
      quote(string)
    }
    text += "]"
  }

  private mutating func container(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
    separate()
    text += open
    hasElement.append(false)
    body(&self)
    if hasElement.removeLast(), !isOnOneLine {
      text += "\n"
      indent()
    }
    text += close
  }

  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    guard let last = hasElement.indices.last else { return }
    if isOnOneLine {
      text += hasElement[last] ? ", " : ""
    } else {
      text += hasElement[last] ? ",\n" : "\n"
      indent()
    }
    hasElement[last] = true
  }

  private mutating func indent() {
    for _ in hasElement { text += "  " }
  }

  private mutating func quote(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where VisibleText.isHidden(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSONWriter {
  /// Writes a member with a string or `null`.
  public mutating func member(_ name: String, _ string: String?) {
    key(name)
    if let string { value(string) } else { null() }
  }

  /// Writes a member with a number or `null`.
  public mutating func member(_ name: String, _ number: Int?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  /// Writes a member with a number.
  public mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  /// Writes a member with `true` or `false`.
  public mutating func member(_ name: String, _ boolean: Bool) {
    key(name)
    value(boolean)
  }
}
