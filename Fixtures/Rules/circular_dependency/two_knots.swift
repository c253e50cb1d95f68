import Dioxide

@Service final class A: Sendable {
  init(b: B) {}  // expect: circular_dependency
}
@Service final class B: Sendable {
  init(a: A) {}
}

@Service final class C: Sendable {
  init(d: D, a: A) {}  // expect: circular_dependency
}
@Service final class D: Sendable {
  init(c: C) {}
}
