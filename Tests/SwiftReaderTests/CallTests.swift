import DioxideSwiftReader
import Testing

/// Calls found by name, as text: prefix, receiver, name, generic arguments, arguments, parent.
struct CallTests {
  private func calls(_ source: String, _ names: Set<String> = ["register", "resolve"]) -> [String] {
    let bytes = Array(source.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      let list = SwiftReader.calls(in: buffer, range: ByteRange(0, UInt32(buffer.count)), named: CallNames(names))
      func text(_ range: ByteRange) -> String {
        range.isEmpty ? "" : String(decoding: buffer[Int(range.start)..<Int(range.end)], as: UTF8.self)
      }
      return list.calls.map { call in
        let arguments = list.arguments[call.arguments.indices].map { argument in
          (argument.isTrailing ? "^" : "") + (argument.label.isEmpty ? "" : "\(text(argument.label)): ")
            + "\(argument.kind) \(text(argument.inner).trimmed)"
            + (argument.closureParameters.isEmpty ? "" : " [\(text(argument.closureParameters))]")
        }
        return "\(call.prefix == .none ? "" : "\(call.prefix) ")\(text(call.receiver))|\(text(call.name))"
          + "\(text(call.genericArguments))(\(arguments.joined(separator: ", ")))"
          + (call.parent < 0 ? "" : " in \(call.parent)") + (call.branch < 0 ? "" : " branch \(call.branch)")
      }
    }
  }

  @Test(arguments: [
    ("container.register(Port.self, as: Impl.self)", ["container|register(metatype Port, as: metatype Impl)"]),
    ("self.container.register((any P).self) { A() }", ["self.container|register(metatype (any P), ^closure A())"]),
    ("Container.shared.register { Foo() as Port }", ["Container.shared|register(^closure Foo() as Port)"]),
    ("register<Port>(Impl())", ["|register<Port>(expression Impl())"]),
    (".register([T].self, Module.T<X>.self)", ["|register(metatype [T], metatype Module.T<X>)"]),
    ("c?.register(\"na\\\"me\")", ["c?|register(string na\\\"me)"]),
    ("let x = try? await c.resolve(A.self)!", ["tryOptional c|resolve(metatype A)"]),
    (
      "c.register(A.self) { r in B(x: try! r.resolve(X.self)) }",
      ["c|register(metatype A, ^closure B(x: try! r.resolve(X.self)) [r])", "tryForced r|resolve(metatype X) in 0"]
    ),
    (
      "c.register(A.self, x: 1).register(B.self)",
      ["c|register(metatype A, x: expression 1)", "c.register(A.self, x: 1)|register(metatype B)"]
    ),
    ("if c.resolve(A.self) { c.register(B.self) }", ["c|resolve(metatype A)", "c|register(metatype B)"]),
    ("func register(a: Int) { resolve() }", ["|resolve()"]),
    (
      "c.register { (r, a: Int) in A() } onError: { e in }",
      ["c|register(^closure A() [(r, a: Int)], ^onError: closure  [e])"]
    ),
    (
      "#if A\nc.register(A.self)\n#else\nc.register(B.self)\n#endif\nc.register(C.self)",
      ["c|register(metatype A) branch 0", "c|register(metatype B) branch 1", "c|register(metatype C)"]
    ),
    (
      "make(a, b).register(Dictionary<A, B>(), c < d, \"\\(x)\")",
      ["make(a, b)|register(expression Dictionary<A, B>(), expression c < d, expression \"\\(x)\")"]
    ),
    (
      "builder\n  .register(A.self)\n  .inScope(.b)\n  .register(B.self)",
      ["builder|register(metatype A)", "builder\n  .register(A.self)\n  .inScope(.b)|register(metatype B)"]
    ),
  ])
  func finds(source: String, expected: [String]) { #expect(calls(source) == expected) }

  /// What the comparison with swift-syntax once found wrong.
  @Test(arguments: [
    ("f { for x in y { register(x) } }", ["|register(expression x)"]),
    ("let f = move.register(from:)", []),
    ("pair.0.register(1)", ["pair.0|register(expression 1)"]),
    ("repeat { } while a\nc.register(1) { }", ["c|register(expression 1, ^closure )"]),
    ("if let x = c.register { $0 }, x { }", ["c|register(^closure $0)"]),
    ("var register: Int { get { 1 } set { } }", []),
    ("enum E { case a, register(Int) }", []),
    ("switch a { case .b, register(1): break }", ["|register(expression 1)"]),
    ("switch a { case let .b(c): c.register { } }", ["c|register(^closure )"]),
    ("f { [a = register(1)] in }", ["|register(expression 1)"]),
    ("c\n#if A\n.register(1)\n#endif", ["c|register(expression 1) branch 0"]),
    ("#f(a)\n.register(1)", ["#f(a)|register(expression 1)"]),
    ("try super.f()\nregister(1)", ["|register(expression 1)"]),
    ("register(a <~ B.self)", ["|register(expression a <~ B.self)"]),
    ("c.register(self.a.self)", ["c|register(expression self.a.self)"]),
    ("f(enum: 1, b: c.register { })", ["c|register(^closure )"]),
    ("import A;register(1)", ["|register(expression 1)"]),
    ("a%.register(1)", ["a%|register(expression 1)"]),
    ("switch register() { case 1: 2 } as! Int", ["|register()"]),
    ("func f()\nregister(1) { a in }", ["|register(expression 1, ^closure  [a])"]),
    ("register(_.self, repeat (each T).self)", ["|register(expression _.self, expression repeat (each T).self)"]),
    ("c\n#if A\n#if B\n.register(1)\n#endif\n#endif", ["c|register(expression 1) branch 1"]),
    ("static var a:\n  b.register\n{\n  register(1)\n}", ["|register(expression 1)"]),
    ("if a < b.register(1), c >= d\n{ resolve() }", ["b|register(expression 1)", "|resolve()"]),
    ("f(a < b[c], d > (register(1)))", ["|register(expression 1)"]),
    ("A<@MainActor(x) (B) -> C, D>.register(1)", ["A<@MainActor(x) (B) -> C, D>|register(expression 1)"]),
  ])
  func keepsRight(source: String, expected: [String]) { #expect(calls(source) == expected) }

  @Test func scopeIsTheClosureAround() {
    let source = "c.register(A.self) { r in r.resolve(B.self) }"
    let bytes = Array(source.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      let list = SwiftReader.calls(
        in: buffer, range: ByteRange(0, UInt32(buffer.count)), named: ["register", "resolve"])
      #expect(list.calls.count == 2)
      #expect(list.calls[0].scope.isEmpty)
      #expect(list.calls[1].scope == list.arguments[list.calls[0].arguments.indices].last?.value)
      #expect(list.calls[0].range == ByteRange(0, UInt32(buffer.count)))
    }
  }

  @Test func argumentsOfAnAttribute() {
    let bytes = Array(#"for: (any Port<A, B>).self, in: [.production, .test], "x, y", priority: 3"#.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      let arguments = SwiftReader.arguments(in: buffer, range: ByteRange(0, UInt32(buffer.count)))
      #expect(arguments.map(\.kind) == [.metatype, .expression, .string, .expression])
      #expect(
        arguments.map { String(decoding: buffer[Int($0.label.start)..<Int($0.label.end)], as: UTF8.self) } == [
          "for", "in", "", "priority",
        ])
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
