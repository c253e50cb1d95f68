import Dioxide

@Service final class A: Sendable {
  // dioxide:disable:next circular_dependency
  init(b: B) {}
}
@Service final class B: Sendable { init(a: A) {} }
