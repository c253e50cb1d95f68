import DioxideSwiftReader

/// The evidence in the source for the type of a factory argument.
enum SwinjectArgument: Sendable, Equatable {
  case unknown
  case literal(ValueExpression.Literal)
  /// A value with a declared type, as written.
  case declared(String)
  /// `Type(…)`: most likely of that type.
  case built(String)
  /// `Type.member`: possibly of that type.
  case member(String)
  /// `self`, in the type with this path.
  case own(String)
  /// A closure parameter, whose type Swift infers from the parameters that receive it.
  case inferred([InferredType])
  /// A value with this name, whose declaration is not yet known.
  case name(String)

  /// Reads an expression using only its text.
  init(_ value: ByteRange, in source: SourceBytes) { self.init(text: source.text(value)) }

  /// Reads an expression from its text.
  private init(text: String) {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else {
      self = .unknown
      return
    }
    if let literal = ValueExpression.Literal(text) {
      self = .literal(literal)
    } else if first >= 0x61 && first <= 0x7A, bytes.allSatisfy(Words.isNamePart), text != "self", text != "nil" {
      self = .name(text)
    } else if first >= 0x41 && first <= 0x5A, let open = bytes.firstIndex(of: UInt8(ascii: "(")),
      bytes[..<open].allSatisfy({ Words.isNamePart($0) || $0 == UInt8(ascii: ".") }), Self.ends(bytes, from: open)
    {
      let name = String(decoding: bytes[..<open], as: UTF8.self)
      let parts = name.split(separator: ".")
      let isType = parts.allSatisfy { $0.first?.isUppercase == true }
      self = isType ? .built(name) : .unknown
    } else {
      self = .unknown
    }
  }

  /// A value with a declared type; with `T!`, it is unknown whether it is a `T` or a `T?`.
  init(declaredAs type: String) {
    let words = type.split(whereSeparator: \.isWhitespace).drop { $0.hasPrefix("@") || $0 == "sending" }
    let plain = words.joined(separator: " ")
    let isKnown = !plain.isEmpty && words.first != "inout" && words.first != "some" && !plain.hasSuffix("!")
    self = isKnown ? .declared(plain) : .unknown
  }

  /// The displayed type; nil if not known.
  var writtenType: String? {
    switch self {
    case .declared(let type), .built(let type), .member(let type), .own(let type): type
    case .literal(.string): "String"
    case .literal(.integer): "Int"
    case .literal(.float): "Double"
    case .literal(.boolean): "Bool"
    case .unknown, .inferred, .name: nil
    }
  }

  /// The wrapped value of an optional.
  var unwrapped: SwinjectArgument {
    switch self {
    case .declared(let type): type.hasSuffix("?") ? .declared(String(type.dropLast())) : .unknown
    case .inferred, .own, .name, .unknown: .unknown
    case .literal, .built, .member: self
    }
  }

  /// Whether the parenthesis that opens at an index closes at the end of the text.
  private static func ends(_ bytes: [UInt8], from open: Int) -> Bool {
    var depth = 0
    for index in open..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index == bytes.count - 1 }
      case UInt8(ascii: "\""): return false
      default: break
      }
    }
    return false
  }

  /// A value by name: a parameter with a declared type, or the only `let name: Type` in the code before its use.
  /// Unknown if anything else in that code may bind the name.
  init(named name: String, declaredAs parameter: String?, in code: String) {
    var declared = parameter
    var built: String?
    for line in code.split(whereSeparator: \.isNewline) {
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      guard let index = words.firstIndex(where: { $0 == name }) else { continue }
      let binders: Set<Substring> = ["let", "var", "for", "in", "case", "func", "init"]
      guard words.contains(where: binders.contains) else { continue }
      guard declared == nil, built == nil, index == 1, words[0] == "let" || words[0] == "var" else {
        self = .unknown
        return
      }
      guard let equals = line.firstIndex(of: "="), let colon = line.firstIndex(of: ":"), colon < equals,
        line[..<colon].trimmingSpace.hasSuffix(name)
      else {
        // `let screen = MapScreen()`
        guard words[0] == "let", let equals = line.firstIndex(of: "="),
          case .built(let type) = SwinjectArgument(text: line[line.index(after: equals)...].trimmingSpace)
        else {
          self = .unknown
          return
        }
        built = type
        continue
      }
      declared = line[line.index(after: colon)..<equals].trimmingSpace
    }
    if let built, declared == nil {
      self = .built(built)
      return
    }
    guard let declared, !declared.hasPrefix("@"), !declared.hasPrefix("inout "), !declared.hasSuffix("!") else {
      self = .unknown
      return
    }
    self = .declared(declared)
  }
}
