import Dioxide

@Service final class A: Sendable { init(b: B) {} }
@Service final class B: Sendable { init(c: C) {} }
@Service final class C: Sendable { init(a: Lazy<A>, again: Provider<A>, later: @escaping @Sendable () -> A) {} }
@Service final class D: Sendable { init(d: @escaping @Sendable () async throws -> D) {} }
@Service final class E: Sendable { init(e: Lazy<E>?) {} }
