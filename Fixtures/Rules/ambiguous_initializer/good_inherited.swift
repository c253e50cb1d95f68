import Dioxide

class Base: @unchecked Sendable {
  let a: A
  init(a: A) { self.a = a }
  convenience init(number: Int) { self.init(a: A()) }
}

@Service struct A: Sendable {}
@Service final class B: Base, @unchecked Sendable {}
@Service final class C: Base, @unchecked Sendable {
  override init(a: A) { super.init(a: a) }
}

// What a subclass adds are convenience initializers only, so that it has the designated one that it inherits.
@Service final class D: Base, @unchecked Sendable {
  convenience init(name: String) { self.init(a: A()) }
  convenience init(flag: Bool) { self.init(a: A()) }
}
