import Dioxide

protocol Port: Sendable {}

class Base: @unchecked Sendable {
  init(port: any Port) {}  // expect: missing_binding
}

class Middle: Base, @unchecked Sendable {}

@Service
final class Leaf: Middle, @unchecked Sendable {}
