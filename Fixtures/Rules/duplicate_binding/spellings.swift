import Dioxide

protocol A: Sendable {}
protocol B: Sendable {}
protocol C<Element>: Sendable { associatedtype Element }
enum Space { protocol D: Sendable {} }
typealias Alias = B

@Adapter(for: A.self) struct A1: A {}
@Adapter(for: (any A).self) struct A2: A {}  // expect: duplicate_binding
@Adapter(for: B.self) struct B1: B {}
@Adapter(for: Alias.self) struct B2: Alias {}  // expect: duplicate_binding
@Adapter(for: (any C<Int>).self) struct C1: C { typealias Element = Int }
@Adapter(for: (any C<Swift.Int>).self) struct C2: C { typealias Element = Int }  // expect: duplicate_binding
@Adapter(for: Space.D.self) struct D1: Space.D {}

extension Space {
  @Adapter(for: D.self) struct D2: D {}  // expect: duplicate_binding
}
