// The part of Needle that the documentation uses, to compile its examples.

public protocol Scope: AnyObject {}
public protocol Dependency: AnyObject {}
public protocol EmptyDependency: Dependency {}

open class Component<DependencyType>: Scope {
  public init(parent: any Scope) {}
  public var dependency: DependencyType { fatalError() }
  public func shared<Value>(_ make: () -> Value) -> Value { make() }
}

open class BootstrapComponent: Scope {
  public init() {}
  public func shared<Value>(_ make: () -> Value) -> Value { make() }
}
