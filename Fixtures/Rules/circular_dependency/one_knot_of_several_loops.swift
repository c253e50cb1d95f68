import Dioxide

@Service final class A: Sendable {
  init(
    b: B,
    c: C  // expect: circular_dependency
  ) {}
}
@Service final class B: Sendable {
  init(d: D) {}
}
@Service final class C: Sendable {
  init(a: A) {}
}
@Service final class D: Sendable {
  init(a: A, b: C) {}
}
