/// One binding of a running container: how to build a value, and the instance if it is kept.
///
/// An allocation of 56 bytes. The class is not generic, because the runtime would have to create metadata for each
/// type.
@usableFromInline
class Registration: InstanceCell, @unchecked Sendable {  // As the superclass; every property here is immutable.
  /// The type that it provides.
  @usableFromInline final let type: any Any.Type
  /// The factory, with its type erased.
  @usableFromInline final let factory: ErasedFactory
  /// The index in the container's registration order.
  final let index: Int32
  @usableFromInline final let scope: Scope
  @usableFromInline final let traits: Traits

  @usableFromInline
  struct Traits: OptionSet, Sendable {
    @usableFromInline let rawValue: UInt8
    @inlinable init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The instance is stored in an ``InstanceBox``.
    @inlinable static var boxed: Traits { Traits(rawValue: 1) }
    /// It has a name.
    @inlinable static var named: Traits { Traits(rawValue: 2) }
    /// Registered by hand.
    @inlinable static var manual: Traits { Traits(rawValue: 4) }
    /// Building it suspends.
    @inlinable static var asynchronous: Traits { Traits(rawValue: 8) }
    /// It assembles a collection from the multi-bindings of the element; it is not a binding itself.
    @inlinable static var collection: Traits { Traits(rawValue: 16) }
    /// The instance was registered directly, so a reset keeps it.
    @inlinable static var given: Traits { Traits(rawValue: 32) }
    /// It is started in its request scope after it is built and before it is injected.
    @inlinable static var started: Traits { Traits(rawValue: 64) }

    /// It returns the instance of another registration: see ``Registration/keeper``.
    @inlinable static var shared: Traits { Traits(rawValue: 128) }

    /// It must be awaited.
    @inlinable static var suspending: Traits { Traits(rawValue: 8 | 64) }
  }

  /// The name; nil for most registrations.
  var name: String? { nil }

  /// The registration that keeps the instance: itself, unless its type is bound several times in one scope.
  var keeper: Registration { self }

  @usableFromInline
  init(type: any Any.Type, factory: ErasedFactory, index: Int32, scope: Scope, traits: Traits) {
    self.type = type
    self.factory = factory
    self.index = index
    self.scope = scope
    self.traits = traits
    super.init()
  }

  @usableFromInline final var key: Key { Key(.metatype(type), name: name) }

  /// The instance, cast to its registered type. `Value` must be ``type``.
  @inlinable
  final func value<Value>(at pointer: UnsafeRawPointer, as _: Value.Type) -> Value {
    if traits.contains(.boxed) {
      return Unmanaged<InstanceBox<Value>>.fromOpaque(pointer).takeUnretainedValue().value
    }
    return withUnsafePointer(to: pointer) { UnsafeRawPointer($0).load(as: Value.self) }
  }

  /// Whether instances of a type are stored in a box. Some Objective-C classes have references that are not plain
  /// pointers.
  @inlinable
  static func traits<Value>(of type: Value.Type) -> Traits {
    #if _runtime(_ObjC)
    return .boxed
    #else
    return type is AnyObject.Type ? [] : .boxed
    #endif
  }

  /// A retained pointer that ``value(at:as:)`` can read.
  @inlinable
  static func retain<Value>(_ value: Value, _ traits: Traits) -> UnsafeRawPointer {
    if traits.contains(.boxed) { return UnsafeRawPointer(Unmanaged.passRetained(InstanceBox(value)).toOpaque()) }
    return withUnsafePointer(to: value) {
      let object = UnsafeRawPointer($0).load(as: AnyObject.self)
      return UnsafeRawPointer(Unmanaged.passRetained(object).toOpaque())
    }
  }

  /// Calls the factory. `Value` must be ``type``.
  @inlinable
  final func make<Value>(_: Value.Type, _ resolver: Resolver) throws -> Value {
    if traits.contains(.asynchronous) { throw ContainerError.asynchronous(key, scope: scope) }
    return try factory.typed(Value.self).make(resolver)
  }
}

/// A registration that has a name or returns the instance of another one. Few do; a subclass keeps the others small.
final class DetailedRegistration: Registration, @unchecked Sendable {  // As the superclass.
  private let given: String?
  private let other: Registration?
  override var name: String? { given }
  override var keeper: Registration { other ?? self }

  init(
    type: any Any.Type, name: String?, factory: ErasedFactory, index: Int32, scope: Scope, traits: Traits,
    keeper: Registration?
  ) {
    given = name
    other = keeper
    super.init(
      type: type, factory: factory, index: index, scope: scope,
      traits: traits.union(name == nil ? [] : .named).union(keeper == nil ? [] : .shared))
  }
}

/// Holds an instance that is not an object.
@usableFromInline
final class InstanceBox<Value> {
  @usableFromInline let value: Value
  @inlinable init(_ value: Value) { self.value = value }
}

/// Builds a value.
@usableFromInline
struct Factory<Value>: Sendable {
  @usableFromInline let make: @Sendable (Resolver) throws -> Value
  @inlinable init(_ make: @escaping @Sendable (Resolver) throws -> Value) { self.make = make }
}

/// Builds a value asynchronously.
@usableFromInline
struct AsynchronousFactory<Value>: Sendable {
  @usableFromInline let make: @Sendable (Resolver) async throws -> Value
  @inlinable init(_ make: @escaping @Sendable (Resolver) async throws -> Value) { self.make = make }
}

/// A type-erased factory.
///
/// All function values have the same size, and the factory is called only after a cast back to its original type, so
/// storing its bits as another function type is safe.
@usableFromInline
struct ErasedFactory: Sendable {
  @usableFromInline let function: Factory<Void>

  @inlinable init<Value>(_ factory: Factory<Value>) {
    // Safe: see the type.
    function = unsafeBitCast(factory, to: Factory<Void>.self)
  }

  @inlinable init<Value>(_ factory: AsynchronousFactory<Value>) {
    // Safe: see the type.
    function = unsafeBitCast(factory, to: Factory<Void>.self)
  }

  /// A placeholder for a registered instance, which is never built. It is not an optional, because a call would retain
  /// an optional once more.
  @usableFromInline static var none: ErasedFactory {
    ErasedFactory(Factory<Void> { _ in throw InitializerFailure(type: Void.self) })
  }

  @inlinable func typed<Value>(_: Value.Type) -> Factory<Value> {
    // Safe: see the type.
    unsafeBitCast(function, to: Factory<Value>.self)
  }

  @inlinable func asynchronous<Value>(_: Value.Type) -> AsynchronousFactory<Value> {
    // Safe: see the type.
    unsafeBitCast(function, to: AsynchronousFactory<Value>.self)
  }
}

extension ErasedFactory {
  /// The factory of a registration that returns the instance of another one.
  ///
  /// - Parameter type: The type of the registration. The instance of the other registration must conform to it.
  static func sharing(_ keeper: Registration, as type: any Any.Type) -> ErasedFactory {
    func opened<Value>(_ type: Value.Type) -> ErasedFactory {
      ErasedFactory(
        Factory<Value> { resolver in
          guard let value = try resolver.anyValue(of: keeper) as? Value else {
            throw ContainerError.wrongType(Key(.metatype(type)), implementation: .metatype(keeper.type))
          }
          return value
        })
    }
    return opened(type)
  }
}
