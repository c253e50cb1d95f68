import Dioxide

// Swift writes `init()` where a class has no designated initializer, and that is the one.
@Service final class A: Sendable {}

extension A {
  convenience init(name: String) { self.init() }
  convenience init(number: Int) { self.init() }
}
