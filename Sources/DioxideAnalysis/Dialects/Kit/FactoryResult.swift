import DioxideSwiftReader

/// The result of a factory closure, as far as its own text shows it.
struct FactoryResult {
  /// The type as written: from the signature, a cast, or the built type.
  private(set) var type = ""
  /// The range of that text.
  private(set) var range = ByteRange.none
  /// The built type, if known.
  private(set) var built: String?
  /// Whether the type is only likely: that of `Type.member` or `Type.function(…)`.
  private(set) var isLikely = false

  private let source: SourceBytes
  private let body: ByteRange
  /// The local variables of the body by name: types and values.
  private var locals: [String: (type: String, value: ByteRange)] = [:]
  private var results: [ByteRange] = []

  /// Members that return a shared instance of their type.
  private static let instances: Set<String> = ["shared", "default", "standard", "main", "current", "sharedInstance"]
  /// The maximum number of steps through local variables.
  private static let maximumSteps = 8

  /// Reads a closure. Linear, except for called functions of the file. Nil if the type is unknown.
  init?(of closure: Argument, in source: SourceBytes) {
    self.source = source
    body = closure.inner
    let signature = ByteRange(closure.value.start + 1, max(closure.value.start + 1, closure.inner.start))
    readStatements()
    let found = results.compactMap { range in result(of: range, steps: Self.maximumSteps).map { (range, $0) } }
    let builds = Set(found.compactMap(\.1.built))
    built = builds.count == 1 && found.count == results.count ? builds.first : nil
    if let written = Self.declaredResult(in: signature, source) {
      (type, range) = (Self.withoutOptional(source.text(written)), written)
    } else if let cast = found.first(where: \.1.isCast) ?? found.first,
      cast.1.isCast || found.count == results.count && found.allSatisfy({ $0.1.type == cast.1.type })
    {
      (type, range, isLikely) = (Self.withoutOptional(cast.1.type), cast.0, cast.1.isLikely)
    } else {
      return nil
    }
  }

  /// `( … ) -> Type in`: the type.
  private static func declaredResult(in signature: ByteRange, _ source: SourceBytes) -> ByteRange? {
    var tokens = Tokens(source.buffer, from: Int(signature.start), to: Int(signature.end))
    var start: UInt32?
    var depth = 0
    var isDash = false
    while let token = tokens.next() {
      switch token {
      case .sign(let sign):
        if "([<".utf8.contains(sign) { depth += 1 }
        if ")]".utf8.contains(sign) { depth -= 1 }
        if sign == UInt8(ascii: ">") {
          if isDash, depth == 0 { start = UInt32(clamping: tokens.position) } else { depth -= isDash ? 0 : 1 }
        }
        isDash = sign == UInt8(ascii: "-")
      case .word(let word):
        isDash = false
        if let start, source.equals(word, "in") { return source.trimmed(ByteRange(start, word.start)) }
      }
    }
    return nil
  }

  // MARK: Statements

  /// Finds the results of the body: returned expressions, and expressions that stand alone or end a branch.
  private mutating func readStatements() {
    var position = Int(body.start)
    let end = Int(body.end)
    while position < end {
      var tokens = Tokens(source.buffer, from: position, to: end)
      guard let token = tokens.next() else { return }
      let next = tokens.position
      switch token {
      case .sign(UInt8(ascii: "#")): position = Self.endOfLine(next, in: source.buffer)
      case .sign(let sign) where "};:,)".utf8.contains(sign): position = next
      case .sign: position = addResult(from: next - 1, isReturned: false)
      case .word(let word):
        switch source.text(word) {
        case "return": position = addResult(from: next, isReturned: true)
        case "if", "guard", "switch", "do", "else", "for", "while", "catch", "defer", "repeat":
          position = skip(to: UInt8(ascii: "{"), from: next)
        case "case", "default": position = skip(to: UInt8(ascii: ":"), from: next)
        case "let", "var": position = addLocal(from: next)
        case "func": position = skipBlock(from: skip(to: UInt8(ascii: "{"), from: next))
        default: position = addResult(from: Int(word.start), isReturned: false)
        }
      }
      // Each iteration makes progress.
      position = max(position, next)
    }
  }

  /// Adds the expression at an offset if it is a result; returns its end.
  private mutating func addResult(from start: Int, isReturned: Bool) -> Int {
    var words = Words(source.buffer, at: start)
    words.skipSpace()
    let range = expression(from: words.position)
    guard !isReturned else {
      if !source.equals(range, "nil") { results.append(range) }
      return Int(range.end)
    }
    var tokens = Tokens(source.buffer, from: Int(range.end), to: Int(body.end))
    let isLast: Bool
    switch tokens.next() {
    case nil, .sign(UInt8(ascii: "}")), .sign(UInt8(ascii: "#")): isLast = true
    case .word(let word): isLast = source.equals(word, "case") || source.equals(word, "default")
    case .sign: isLast = false
    }
    if isLast, !source.text(range).hasPrefix("fatalError"), !isAssignment(range) { results.append(range) }
    return Int(range.end)
  }

  private func isAssignment(_ range: ByteRange) -> Bool {
    var tokens = Tokens(source.buffer, from: Int(range.start), to: Int(range.end))
    var depth = 0
    while let token = tokens.next() {
      guard case .sign(let sign) = token else { continue }
      if "([{".utf8.contains(sign) { depth += 1 }
      if ")]}".utf8.contains(sign) { depth -= 1 }
      let end = tokens.position
      if depth == 0, sign == UInt8(ascii: "="), end > 1, end < source.buffer.count, source.buffer[end - 2] <= 0x20,
        source.buffer[end] <= 0x20
      {
        return true
      }
    }
    return false
  }

  /// An expression, including a cast on the next line.
  private func expression(from start: Int) -> ByteRange {
    var end = ValueExpression.end(from: start, isCondition: false, in: source.buffer)
    var tokens = Tokens(source.buffer, from: end, to: Int(body.end))
    if case .word(let word) = tokens.next(), source.equals(word, "as") {
      end = ValueExpression.end(from: Int(word.end), isCondition: false, in: source.buffer)
    }
    return ByteRange(UInt32(clamping: start), UInt32(clamping: min(end, Int(body.end))))
  }

  /// `let name: Type = value`
  private mutating func addLocal(from start: Int) -> Int {
    var words = Words(source.buffer, at: start)
    guard let name = words.takeName() else { return words.position }
    var type = ""
    if words.take(":") {
      words.skipSpace()
      guard let end = ValueExpression.end(ofTypeFrom: words.position, in: source.buffer) else { return words.position }
      type = source.text(ByteRange(UInt32(clamping: words.position), UInt32(clamping: end)))
      words.position = end
    }
    var value = ByteRange.none
    if words.take("=") {
      words.skipSpace()
      value = expression(from: words.position)
      words.position = Int(value.end)
    }
    locals[name] = (type, value)
    return words.position
  }

  private func skip(to sign: UInt8, from start: Int, before end: UInt32? = nil) -> Int {
    let end = end ?? body.end
    var tokens = Tokens(source.buffer, from: start, to: Int(end))
    var depth = 0
    while let token = tokens.next() {
      guard case .sign(let found) = token else { continue }
      if found == sign, depth == 0 { return tokens.position }
      if "([".utf8.contains(found) { depth += 1 }
      if ")]".utf8.contains(found) { depth -= 1 }
    }
    return Int(end)
  }

  private func skipBlock(from start: Int) -> Int {
    var tokens = Tokens(source.buffer, from: start, to: Int(body.end))
    var depth = 1
    while depth > 0, let token = tokens.next() {
      if case .sign(UInt8(ascii: "{")) = token { depth += 1 }
      if case .sign(UInt8(ascii: "}")) = token { depth -= 1 }
    }
    return tokens.position
  }

  // MARK: Expressions

  private struct Result {
    var type: String
    var built: String?
    var isCast = false
    var isLikely = false
  }

  /// The result of an expression.
  private func result(of range: ByteRange, steps: Int) -> Result? {
    guard steps > 0 else { return nil }
    var words = Words(source.buffer, at: Int(range.start))
    while words.take("try!") || words.take("try?") || words.take("try") || words.take("await") {}
    words.skipSpace()
    let range = source.trimmed(ByteRange(UInt32(clamping: words.position), range.end))
    let built = Self.builtType(at: range.start, in: source)
    if let built, built.end == range.end { return Result(type: built.type, built: built.type) }
    switch ValueExpression(range, in: source) {
    case .cast(let type): return Result(type: type, built: built?.type, isCast: true)
    case .built(let type): return Result(type: type, built: type)
    case .member(let type):
      let isInstance = Self.instances.contains(source.text(source.lastName(range)))
      return isInstance
        ? Result(type: type, built: type) : called(range) ?? Result(type: type, isLikely: true)
    case .name(let name):
      guard let local = locals[name] else { return nil }
      let value = local.value.isEmpty ? nil : result(of: local.value, steps: steps - 1)
      return local.type.isEmpty ? value : Result(type: local.type, built: value?.built)
    case .unwrapped(let inner): return result(of: inner, steps: steps - 1)
    case .either(let left, let right):
      guard let one = result(of: left, steps: steps - 1), let other = result(of: right, steps: steps - 1) else {
        return nil
      }
      var result = one.isCast || !other.isCast ? one : other
      result.built = one.built == other.built ? one.built : nil
      return result.isCast || one.type == other.type ? result : nil
    case .literal, .own, .property, nil:
      return ValueExpression.resolved(range, in: source).map { Result(type: $0) } ?? called(range) ?? member(range)
    }
  }

  /// `Type.make().value`: possibly of that type.
  private func member(_ range: ByteRange) -> Result? {
    let first = source.firstWord(range)
    guard first.start == range.start, first.end < range.end, source.isCapitalised(first),
      source.buffer[Int(first.end)] == UInt8(ascii: ".")
    else { return nil }
    return Result(type: source.text(first), isLikely: true)
  }

  /// The result of a function of the file that is called by name.
  private func called(_ range: ByteRange) -> Result? {
    var words = Words(source.buffer, at: Int(range.start))
    guard let path = words.takeName(), words.take("(") else { return nil }
    let end = skip(to: UInt8(ascii: ")"), from: words.position)
    guard end == Int(range.end), let name = path.split(separator: ".").last, name.first?.isLowercase == true else {
      return nil
    }
    let declaration = "func \(name)("
    for found in ByteSearch(text: declaration).hits(in: source.buffer) {
      let end = skip(
        to: UInt8(ascii: ")"), from: found + declaration.utf8.count, before: UInt32(clamping: source.buffer.count))
      var words = Words(source.buffer, at: end)
      while words.take("async") || words.take("throws") {}
      guard words.take("->") else { return nil }
      words.skipSpace()
      guard let end = ValueExpression.end(ofTypeFrom: words.position, in: source.buffer) else { return nil }
      let type = source.text(ByteRange(UInt32(clamping: words.position), UInt32(clamping: end)))
      return type.hasPrefix("some ") || type.hasPrefix("Self") ? nil : Result(type: type)
    }
    return nil
  }

  /// `Type(…)`, `Box<Type>(…) { … }`, `Type.init(…)` at an offset: the type, and the end of the call.
  static func builtType(at start: UInt32, in source: SourceBytes) -> (type: String, end: UInt32)? {
    guard let (type, open) = calledType(at: start, in: source) else { return nil }
    let bytes = source.buffer
    var (position, next) = (open, open)
    // The parentheses and trailing closures. A `<` within is an operator.
    while next < bytes.count, bytes[next] == UInt8(ascii: "(") || bytes[next] == UInt8(ascii: "{") {
      position = endOfBrackets(at: next, in: bytes)
      next = position
      while next < bytes.count, bytes[next] == 0x20 { next += 1 }
      // Another pair of parentheses calls the value.
      guard next < bytes.count, bytes[next] == UInt8(ascii: "{") else { break }
    }
    return (type, UInt32(clamping: position))
  }

  /// The type called at an offset, and the position of its opening parenthesis or brace.
  static func calledType(at start: UInt32, in source: SourceBytes) -> (type: String, open: Int)? {
    let bytes = source.buffer
    var position = Int(start)
    func skipSpace() {
      while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }
    func isNext(_ sign: UInt8) -> Bool { position < bytes.count && bytes[position] == sign }
    guard position < bytes.count, (0x41...0x5A).contains(bytes[position]) else { return nil }
    var path = ""
    while true {
      let first = position
      while position < bytes.count, Words.isNamePart(bytes[position]) { position += 1 }
      var name = String(decoding: bytes[first..<position], as: UTF8.self)
      guard name.first?.isUppercase == true || name == "init" else { return nil }
      if isNext(UInt8(ascii: "<")) {
        let generic = position
        position = endOfBrackets(at: position, withAngles: true, in: bytes)
        name += String(decoding: bytes[generic..<position], as: UTF8.self)
      }
      if name != "init" { path += (path.isEmpty ? "" : ".") + name }
      let end = position
      skipSpace()
      guard isNext(UInt8(ascii: ".")) else {
        position = end
        break
      }
      position += 1
    }
    var next = position
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard isNext(UInt8(ascii: "(")) || next < bytes.count && bytes[next] == UInt8(ascii: "{") else { return nil }
    return (path, next)
  }

  /// The position after the bracket that closes the one at an offset.
  static func endOfBrackets(
    at start: Int, withAngles: Bool = false, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var depth = 0
    var tokens = Tokens(bytes, from: start, to: bytes.count)
    while let token = tokens.next() {
      guard case .sign(let sign) = token else { continue }
      switch sign {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "<") where withAngles: depth += 1
      case UInt8(ascii: ">") where withAngles: depth -= 1
      default: break
      }
      if depth == 0 { break }
    }
    return tokens.position
  }

  private static func endOfLine(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var position = start
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    return position
  }

  /// A factory may return nil for any type.
  private static func withoutOptional(_ type: String) -> String {
    type.hasSuffix("?") || type.hasSuffix("!") ? String(type.dropLast()) : type
  }
}
