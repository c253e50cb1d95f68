// The part of Factory that the documentation uses, to compile its examples.

public struct Factory<Value> {
  let make: () -> Value
  public var singleton: Self { self }
  public func callAsFunction() -> Value { make() }
}

public final class Container {
  public func callAsFunction<Value>(_ make: @escaping () -> Value) -> Factory<Value> { Factory(make: make) }
}
