import DioxideSwiftReader
import Testing

/// How the value of a call is used, as text: what happens to it, and where its expression stands.
struct UseTests {
  private func use(_ source: String, mentioning values: Set<String> = []) -> String {
    let bytes = Array(source.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      func text(_ range: ByteRange) -> String {
        range.isEmpty ? "" : String(decoding: buffer[Int(range.start)..<Int(range.end)], as: UTF8.self)
      }
      let list = SwiftReader.calls(
        in: buffer, range: ByteRange(0, UInt32(buffer.count)), named: values.isEmpty ? ["f"] : [],
        mentioning: CallNames(values))
      let indices = values.isEmpty ? list.calls.map(\.use) : list.references.filter { !$0.isDeclared }.map(\.use)
      func words(_ use: Use) -> String {
        var words: [String] = []
        if use.unwrapping != .none { words.append("\(use.unwrapping)") }
        if use.cast != .none { words.append("\(use.cast) \(text(use.castType))") }
        if !use.member.isEmpty { words.append(".\(text(use.member))") }
        if use.fallback != .none { words.append("?? \(use.fallback) \(text(use.fallbackName))") }
        if use.comparison != .none { words.append("\(use.comparison)") }
        if !use.operator.isEmpty { words.append("\(text(use.operator))") }
        if use.isCalled { words.append("called") }
        if use.isTarget { words.append("target") }
        words.append("\(use.position)")
        if !use.target.isEmpty { words.append(text(use.target)) }
        if !use.type.isEmpty { words.append(": \(text(use.type))") }
        if use.isLazy { words.append("lazy") }
        if use.position == .argument {
          words.append("\(use.index)\(text(use.label)) of \(text(list.enclosing[Int(use.outer)].callee))")
        }
        if use.statement >= 0 {
          let statement = list.statements[Int(use.statement)]
          words.append("\(statement.kind)")
          for block in [statement.body, statement.alternative] where block >= 0 {
            let exit = list.blocks[Int(block)].exit
            words.append("{\(exit.ending) \(text(exit.callee)) \(exit.earlier)}")
          }
        }
        return words.joined(separator: " ")
      }
      return indices.map { words(list.uses[Int($0)]) }.joined(separator: "; ")
    }
  }

  @Test(arguments: [
    ("f()", "statement"), ("f()!", "forced statement"), ("((f()))!.a", "forced .a statement"),
    ("_ = f()?.a", "chained .a discarded _"), ("let a: A? = f() as? B", "optional B initial a : A?"),
    ("lazy var a = f() as! B", "forced B initial a lazy"), ("self.a = f()", "assigned self.a"),
    ("a = f() ?? nil", "?? nilLiteral  assigned a"), ("a = f() ?? g.stop(1)", "?? call g.stop assigned a"),
    ("a = f() ?? { stop() }()", "?? closure stop assigned a"), ("a = f() ?? b", "?? value  assigned a"),
    ("a = b + f() as! C", "+ assigned a"), ("a = b ?? f() as! C", "forced C ?? assigned a"),
    ("a = b ? f() : c", "? assigned a"), ("a = b ? c : f()", ": assigned a"), ("!f()", "! statement"),
    ("return f() == nil", "equalsNil == returned"), ("return f() == nil && a", "== returned"),
    ("return (f() == nil) && a", "== returned"), ("throw f()", "thrown"), ("f()()", "called statement"),
    ("g(1, a: f())", "argument 1a of g"), ("g[f()]", "index"), ("[f()]", "element"), ("(1, f())", "element"),
    ("\"\\(f()!) \\(f())\"", "forced interpolated; interpolated"), ("for a in f() { }", "iterated"),
    ("func g(a: A = f()) { }", "defaultValue"), ("g { f() }", "sole"), ("g { f(); f() }", "statement; statement"),
    ("var a: A { f() }", "sole"), ("switch a { case f(): f() }", "pattern; sole"),
    ("A(b: .init(c: f()))", "argument 0c of .init"), ("f() = a", "target statement"),
    ("guard let a = f() else { return stop(1) }", "bound a guard {returns stop 0}"),
    ("guard let a = f() else { return\n  Swift.stop() }", "bound a guard {returns Swift.stop 0}"),
    ("guard let a = f() else { return 1 + stop(1) }", "bound a guard {returns  0}"),
    ("guard let a = f() else { return .stop(1) }", "bound a guard {returns  0}"),
    ("guard let a = f() else { return stop(1).b }", "bound a guard {returns  0}"),
    ("guard let a = f() else { return try stop(1) }", "bound a guard {returns  0}"),
    ("if let a: A = f() { return } else { stop() }", "bound a : A if {returns  0} {calls stop 0}"),
    ("guard a, let b = f(), c else { if d { return }; stop() }", "bound b guard {calls stop 1}"),
    ("while case let a? = f() { break }", "bound let a? while {breaks  0}"),
    ("if f() != nil, a { }", "differsFromNil != condition if {falls  0}"),
    ("switch f() { case .a: continue; default: throw b }", "subject switch {throws  1}"),
  ])
  func places(source: String, expected: String) { #expect(use(source) == expected) }

  @Test(arguments: [
    ("let a = b; a!", "forced statement"), ("a?.b; self.a = c; d.a", "chained .b statement; target statement"),
    ("if let a { }", "bound a if {falls  0}"),
    ("g(a: a, b: a != nil)", "argument 0a of g; differsFromNil != argument 1b of g"),
  ])
  func mentions(source: String, expected: String) { #expect(use(source, mentioning: ["a"]) == expected) }

  @Test func blocksAreKnownByWhatTheyHold() {
    let source = """
      class A { init() { do { g { _ = f() } } } var b: B { get { f() } } func c() { defer { f() }; repeat { f() } while d } }
      """
    let bytes = Array(source.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      let list = SwiftReader.calls(in: buffer, range: ByteRange(0, UInt32(buffer.count)), named: ["f"])
      let blocks = list.calls.map { call in
        var kinds: [String] = []
        var block = call.block
        while block >= 0 {
          kinds.append("\(list.blocks[Int(block)].kind)")
          block = list.blocks[Int(block)].parent
        }
        return kinds.joined(separator: " ")
      }
      #expect(
        blocks == [
          "closure do function type", "accessor accessors type", "defer function type", "loop function type",
        ])
    }
  }
}
