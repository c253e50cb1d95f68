import DioxideSwiftReader
import Testing

struct TypeTests {
  private func type(_ source: String) -> TypeSyntax {
    Array(source.utf8).withUnsafeBufferPointer { SwiftReader.type(in: $0, range: ByteRange(0, UInt32($0.count))) }
  }

  private static func name(_ name: String, _ arguments: TypeSyntax...) -> TypeSyntax {
    .named([.init(name, arguments)])
  }

  @Test(
    arguments: [
      ("Int", name("Int")),
      ("Module::Type", .named([.init("Module"), .init("Type")])),
      ("Module.Outer<A>.Inner", .named([.init("Module"), .init("Outer", [name("A")]), .init("Inner")])),
      ("any P<Int> & Sendable", .existential(.composition([name("P", name("Int")), name("Sendable")]))),
      ("(any P)?", .optional(.existential(name("P")))),
      ("Optional<Array<T>>", .optional(.array(name("T")))),
      ("[String: [Int]]!", .implicitlyUnwrapped(.dictionary(name("String"), .array(name("Int"))))),
      (
        "@escaping @Sendable (A, _ b: B...) async throws(E) -> Void",
        .function(
          parameters: [.init(type: name("A")), .init(type: .array(name("B")))], isAsync: true, throwing: true,
          result: .tuple([]))
      ),
      ("(a: A, B)", .tuple([.init(label: "a", type: name("A")), .init(type: name("B"))])),
      ("[3 of Int]", .inlineArray("3", name("Int"))),
      ("~Copyable", .suppressed(name("Copyable"))),
      ("repeat each T", .pack(.pack(name("T")))),
      ("borrowing sending some P.Type", .someType(.metatype(name("P")))),
      ("Vector<3, `class`>", name("Vector", .opaque("3"), name("class"))),
      ("((Int))", name("Int")),
      (
        "nonisolated(nonsending) () async -> A",
        .function(parameters: [], isAsync: true, throwing: false, result: name("A"))
      ),
      ("Int )", .opaque("Int )")),
      ("", .opaque("")),
    ] as [(String, TypeSyntax)])
  func reads(source: String, expected: TypeSyntax) { #expect(type(source) == expected) }

  @Test func depthIsBounded() {
    let deep = String(repeating: "[", count: 100_000) + "Int" + String(repeating: "]", count: 100_000)
    var type = type(deep)
    var depth = 0
    while case .array(let element) = type {
      type = element
      depth += 1
    }
    #expect(depth == TypeSyntax.maximumDepth)
    guard case .opaque = type else {
      Issue.record("what nests deeper is text")
      return
    }
  }
}
