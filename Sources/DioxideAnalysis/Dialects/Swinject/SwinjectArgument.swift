import DioxideSwiftReader

/// What the source shows of the type of an argument of a factory.
enum SwinjectArgument: Sendable, Equatable {
  case unknown
  case literal(ValueExpression.Literal)
  /// A value that is declared with a type, as written.
  case declared(String)
  /// `Type(…)`: most likely of that type.
  case built(String)
  /// `Type.member`: perhaps of that type.
  case member(String)
  /// `self`, in the type of this path.
  case own(String)
  /// A parameter of a closure whose type Swift infers from the parameters that it is passed to.
  case inferred([InferredType])
  /// A value of that name, whose declaration has yet to be found.
  case name(String)

  /// Reads an expression, by its text alone.
  init(_ value: ByteRange, in source: SourceBytes) { self.init(text: source.text(value)) }

  /// Reads an expression that is given as text.
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

  /// A value that is declared with a type; of `T!` it is not known whether it is one of `T` or `T?`.
  init(declaredAs type: String) {
    let words = type.split(whereSeparator: \.isWhitespace).drop { $0.hasPrefix("@") || $0 == "sending" }
    let plain = words.joined(separator: " ")
    let isKnown = !plain.isEmpty && words.first != "inout" && words.first != "some" && !plain.hasSuffix("!")
    self = isKnown ? .declared(plain) : .unknown
  }

  /// The type, to be shown; nil if it is not known.
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

  /// The value that an optional has.
  var unwrapped: SwinjectArgument {
    switch self {
    case .declared(let type): type.hasSuffix("?") ? .declared(String(type.dropLast())) : .unknown
    case .inferred, .own, .name, .unknown: .unknown
    case .literal, .built, .member: self
    }
  }

  /// Whether the parenthesis that opens at an index closes at the end.
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

  /// A value by its name: what is declared for the parameter of that name, or by the only `let name: Type` in the code
  /// before its use. Unknown if anything else there may bind the name.
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
