import DioxideSwiftReader

/// The references and constructions in the code of a member, and whether they run immediately or later. The code is the
/// body of a getter or function, or the initial value of a stored property.
struct MemberBody: Sendable {
  /// A reference to a value, or a call.
  struct Mention: Sendable {
    /// The name; for a called type, the dotted name; empty for `.init(…)`.
    var name: String
    var range: ByteRange
    /// The name before the dot: `self` or another value; empty if there is none.
    var base: String
    /// Whether it is called with parentheses or a closure.
    var isCalled = false
    /// Whether it is always evaluated with the member: it is not in a closure or condition.
    var isImmediate = true
    /// The argument with the given label; nil if there is none.
    var argument: String?
  }

  /// A call of a function that runs its closure immediately.
  struct Call: Sendable {
    var range: ByteRange
    /// Whether it has no other argument and is always evaluated with the member.
    var isPlain: Bool
  }

  /// The references, in source order. Names that the code itself declares are excluded.
  private(set) var mentions: [Mention] = []
  /// The calls of functions that run their closures immediately.
  private(set) var calls: [Call] = []
  /// Whether a string literal contains interpolations, which are not read.
  let interpolates: Bool
  /// The type whose initializer creates the value, if evident.
  private(set) var builtType: String?

  private static let interpolation = ByteSearch("\\(")

  /// Reads a range of code. Linear in its size.
  ///
  /// - Parameters:
  ///   - locals: The names of enclosing declarations, such as parameters.
  ///   - inline: The functions that run their closures immediately.
  ///   - label: The label of the arguments to store.
  init(
    _ range: ByteRange, in source: SourceBytes, locals: Set<String> = [], inline: Set<String>, label: StaticString
  ) {
    var scanner = MemberBodyScanner(range, source, locals, inline, label)
    scanner.scan()
    let isLater = scanner.areFramesLater
    calls = scanner.calls.map { Call(range: $0.range, isPlain: $0.isPlain && !isLater[$0.frame]) }
    interpolates = Self.interpolation.isFound(
      in: UnsafeBufferPointer(rebasing: source.buffer[Int(range.start)..<Int(range.end)]))
    var results: Set<String> = []
    for (number, found) in scanner.mentions.enumerated() {
      var mention = found.mention
      mention.isImmediate = !isLater[found.frame]
      if mention.base.isEmpty, scanner.locals.contains(mention.name) { continue }
      mentions.append(mention)
      if mention.isImmediate, scanner.results.contains(number) { results.insert(mention.name) }
    }
    builtType = results.count == 1 ? results.first : nil
  }
}

/// Reads the words and brackets of a member's code in order, with bounded lookahead.
private struct MemberBodyScanner {
  var mentions: [(mention: MemberBody.Mention, frame: Int)] = []
  var calls: [(range: ByteRange, isPlain: Bool, frame: Int)] = []
  var locals: Set<String>
  /// The references that may be the value of the member.
  var results: Set<Int> = []

  private let source: SourceBytes
  private let inline: Set<String>
  private let label: StaticString
  private var tokens: [(range: ByteRange, isWord: Bool)] = []
  /// The brackets in the order of opening; the first represents the code itself.
  private var frames: [Frame] = [Frame(sign: 0, parent: -1)]
  private var open: [Int] = [0]
  /// Whether the next brace opens a block that may not run.
  private var isConditional = false

  private struct Frame {
    var sign: UInt8
    var parent: Int
    /// Whether its contents may run later or not at all.
    var isLater = false
    /// Whether it is the part of a bracket after a `?`.
    var isBranch = false
    /// The reference that the parentheses call.
    var call: Int?
  }

  /// The maximum lookahead for the end of an argument or the start of a closure.
  private static let window = 128

  init(_ range: ByteRange, _ source: SourceBytes, _ locals: Set<String>, _ inline: Set<String>, _ label: StaticString) {
    (self.source, self.locals, self.inline, self.label) = (source, locals, inline, label)
    var reader = Tokens(source.buffer, from: Int(range.start), to: Int(range.end))
    while let token = reader.next() {
      switch token {
      case .word(let range): tokens.append((range, true))
      case .sign:
        let end = UInt32(clamping: reader.position)
        tokens.append((ByteRange(end - 1, end), false))
      }
    }
  }

  mutating func scan() {
    for index in tokens.indices { if tokens[index].isWord { word(index) } else { sign(index) } }
  }

  /// For each bracket, whether its contents may run later.
  var areFramesLater: [Bool] {
    var result: [Bool] = []
    for frame in frames { result.append(frame.isLater || frame.parent >= 0 && result[frame.parent]) }
    return result
  }

  // MARK: Tokens

  private func sign(at index: Int) -> UInt8 {
    tokens.indices.contains(index) && !tokens[index].isWord ? source.buffer[Int(tokens[index].range.start)] : 0
  }

  private func text(at index: Int) -> String {
    tokens.indices.contains(index) && tokens[index].isWord ? source.text(tokens[index].range) : ""
  }

  private func isCalled(_ index: Int) -> Bool {
    guard sign(at: index + 1) == UInt8(ascii: "(") else { return sign(at: index + 1) == UInt8(ascii: "{") }
    return tokens[index].range.end == tokens[index + 1].range.start
  }

  // MARK: Words

  private static let conditional: Set<String> = ["if", "guard", "switch", "for", "while", "catch", "else", "repeat"]
  private static let keywords: Set<String> = [
    "return", "try", "await", "as", "is", "case", "default", "where", "throw", "break", "continue", "defer", "do",
    "get",
    "set", "willSet", "didSet", "nil", "true", "false", "super", "any", "some", "weak", "unowned", "lazy", "static",
    "final", "inout", "throws", "async", "rethrows", "fallthrough", "self", "Self",
  ]

  private mutating func word(_ index: Int) {
    let name = text(at: index)
    if sign(at: index - 1) == UInt8(ascii: "."), sign(at: index - 2) != UInt8(ascii: ".") { return member(name, index) }
    if Self.conditional.contains(name) {
      isConditional = true
    } else if name == "in" {
      declareParameters(before: index)
    } else if ["let", "var", "func"].contains(name) {
      declareNames(after: index)
    } else if sign(at: index + 1) == UInt8(ascii: ":"), let frame = open.last, frames[frame].sign != UInt8(ascii: "{") {
      // A label or a key.
      guard source.equals(tokens[index].range, label), let call = frames[frame].call else { return }
      mentions[call].mention.argument = argument(from: index + 2)
    } else if !Self.keywords.contains(name), !(0x30...0x39).contains(name.utf8.first ?? 0x30) {
      mention(name, base: "", at: index)
      noteInline(name, index)
    }
  }

  private mutating func noteInline(_ name: String, _ index: Int) {
    guard inline.contains(name), isCalled(index) else { return }
    calls.append((tokens[index].range, sign(at: index + 1) == UInt8(ascii: "{"), open.last ?? 0))
  }

  /// A name after a dot. Names after a call or chain depend on its type and are ignored.
  private mutating func member(_ name: String, _ index: Int) {
    let base = text(at: index - 2)
    guard !base.isEmpty else {
      let isImplicit = name == "init" && ![UInt8(ascii: ")"), UInt8(ascii: "]")].contains(sign(at: index - 2))
      if isImplicit { mention("", base: "", at: index) }
      return
    }
    if let last = mentions.indices.last, mentions[last].mention.range.end == tokens[index - 2].range.end,
      mentions[last].mention.base.isEmpty, name == "init" || name.isCapitalised && base.isCapitalised
    {
      // `Outer.Inner(…)`, `Child.init(…)`
      if name != "init" { mentions[last].mention.name += "." + name }
      mentions[last].mention.range.end = tokens[index].range.end
      return noteCall(at: index)
    }
    guard sign(at: index - 3) != UInt8(ascii: ".") || text(at: index - 4) == "self" else { return }
    mention(name, base: base, at: index)
    if base == "self" { noteInline(name, index) }
  }

  private mutating func mention(_ name: String, base: String, at index: Int) {
    mentions.append((MemberBody.Mention(name: name, range: tokens[index].range, base: base), open.last ?? 0))
    noteCall(at: index)
  }

  private mutating func noteCall(at index: Int) {
    guard isCalled(index), let last = mentions.indices.last else { return }
    mentions[last].mention.isCalled = true
    let mention = mentions[last].mention
    guard mention.base.isEmpty, mention.name.isCapitalised else { return }
    // The first expression of a block, or a returned one, is the value.
    var first = index
    while first > 0, tokens[first].range.start > mention.range.start { first -= 1 }
    if first == 0 || ["return", "in"].contains(text(at: first - 1)) || sign(at: first - 1) == UInt8(ascii: "{") {
      results.insert(last)
    }
  }

  /// The text of an argument, up to a comma or the end of the list.
  private func argument(from start: Int) -> String? {
    var end = start
    var depth = 0
    search: while end < min(tokens.count, start + Self.window) {
      switch sign(at: end) {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { break search }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: break search
      default: break
      }
      end += 1
    }
    return end > start ? source.text(ByteRange(tokens[start].range.start, tokens[end - 1].range.end)) : nil
  }

  // MARK: Names that the code declares

  /// `let a`, `let (a, b)`, `if let a`, `func a(b: …)`.
  private mutating func declareNames(after index: Int) {
    guard sign(at: index + 1) == UInt8(ascii: "(") else {
      locals.insert(text(at: index + 1))
      return
    }
    var next = index + 2
    while next < min(tokens.count, index + Self.window), sign(at: next) != UInt8(ascii: ")") {
      locals.insert(text(at: next))
      next += 1
    }
  }

  /// `{ a, b in`, `{ [weak self] (a: A) in`, `for a in`.
  private mutating func declareParameters(before index: Int) {
    var before = index - 1
    while before >= max(0, index - Self.window), sign(at: before) != UInt8(ascii: "{"), text(at: before) != "for" {
      locals.insert(text(at: before))
      before -= 1
    }
  }

  // MARK: Brackets

  private mutating func sign(_ index: Int) {
    let sign = sign(at: index)
    let around = open.last ?? 0
    switch sign {
    case UInt8(ascii: "("), UInt8(ascii: "["):
      frames.append(Frame(sign: sign, parent: around, call: sign == UInt8(ascii: "(") ? call(at: index) : nil))
      open.append(frames.count - 1)
    case UInt8(ascii: "{"):
      frames.append(Frame(sign: sign, parent: around, isLater: isConditional || index > 0 && !opensInline(index)))
      open.append(frames.count - 1)
      isConditional = false
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      guard open.count > 1, let frame = open.popLast() else { return }
      // `{ … }()` runs immediately.
      if sign == UInt8(ascii: "}"), self.sign(at: index + 1) == UInt8(ascii: "("),
        tokens[index].range.end == tokens[index + 1].range.start
      {
        frames[frames[frame].isBranch ? frames[frame].parent : frame].isLater = false
      }
    case UInt8(ascii: "?"):
      // In `a ? b : c` and `a ?? b`, the rest of the enclosing brackets may not be evaluated.
      guard index > 0, tokens[index - 1].range.end < tokens[index].range.start, !frames[around].isBranch else { return }
      frames.append(
        Frame(sign: frames[around].sign, parent: around, isLater: true, isBranch: true, call: frames[around].call))
      open[open.count - 1] = frames.count - 1
    default: break
    }
  }

  /// The reference that parentheses call.
  private func call(at index: Int) -> Int? {
    guard index > 0, let last = mentions.indices.last else { return nil }
    if mentions[last].mention.range.end == tokens[index].range.start { return last }
    // `Child<Value>(…)`
    guard sign(at: index - 1) == UInt8(ascii: ">") else { return nil }
    return mentions.indices.suffix(8).last {
      source.buffer[Int(mentions[$0].mention.range.end)] == UInt8(ascii: "<")
    }
  }

  /// Whether a brace opens code that runs as part of the surrounding code.
  private func opensInline(_ index: Int) -> Bool {
    let before = text(at: index - 1)
    if ["get", "do", "defer"].contains(before) || inline.contains(before) { return true }
    // `shared(key) {`
    guard sign(at: index - 1) == UInt8(ascii: ")"), let last = calls.last else { return false }
    var start = index - 2
    while start > max(0, index - Self.window), sign(at: start) != UInt8(ascii: "(") { start -= 1 }
    return start > 0 && tokens[start - 1].range == last.range
  }
}

extension String {
  /// Whether it begins with a capital letter, like the names of types. Only checks ASCII.
  fileprivate var isCapitalised: Bool { (0x41...0x5A).contains(utf8.first ?? 0) }
}
