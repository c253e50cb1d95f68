public protocol Port: Sendable {}

public enum Namespace {
  public protocol Port: Sendable {}
  public typealias Inner = Port
}

public typealias Outer = Namespace.Port
