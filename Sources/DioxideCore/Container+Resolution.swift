extension Container {
  /// Resolves a type.
  ///
  /// - Throws: a ``ContainerError``: nothing is bound, there is a cycle or no request scope, or an initializer throws.
  /// - Complexity: constant, plus the factories that must run. Takes no lock if the instance exists.
  @inlinable @inline(__always)
  public func resolve<Value>(_ type: Value.Type = Value.self) throws(ContainerError) -> Value {
    // Not delegated to a resolver, so that the fast path does not create one.
    let found = table.find(type)
    if let found {
      let present: Value? = found._withUnsafeGuaranteedRef { registration in
        registration.withPointer { registration.value(at: $0, as: type) }
      }
      if let present { return present }
    }
    return try Resolver(self).value(ofAny: found, as: type)
  }

  /// Resolves a type with a name.
  @inlinable
  public func resolve<Value>(_ type: Value.Type = Value.self, name: String?) throws(ContainerError) -> Value {
    try Resolver(self).resolve(type, name: name)
  }

  /// Resolves several types, in order.
  @inlinable
  public func resolve<First, Second, each Other>(
    _ first: First.Type, _ second: Second.Type, _ other: repeat (each Other).Type
  ) throws(ContainerError) -> (First, Second, repeat each Other) {
    try Resolver(self).resolve(first, second, repeat each other)
  }

  /// Whether something is bound to a type. Constant time; no lock.
  @inlinable
  public func contains(_ type: any Any.Type, name: String? = nil) -> Bool {
    guard let name else { return table.find(type) != nil || isBoundBehind(type, nil) }
    return table.find(type, name: name) != nil || isBoundBehind(type, name)
  }

  /// The profile of the last scan; nil before the first.
  public var activeProfile: Profile? { state.withLock { $0.scan?.plan.profile } }

  func contains(_ key: Key, name: String?) -> Bool {
    guard case .metatype(let type) = key.type else { return false }
    return contains(type, name: name ?? key.name)
  }

  /// Drops every instance that was built. Keeps the bindings and the registered instances.
  ///
  /// Another thread may retain a dropped instance, so its memory is freed with the container. Nothing is
  /// disposed. Linear.
  public func reset() {
    state.withLock { state in
      var dropped: [Unmanaged<AnyObject>] = []
      state.writer.forEach(table) { registration in
        if !registration.traits.contains(.given), let instance = registration.take() { dropped.append(instance) }
      }
      state.dropped += dropped
    }
  }

  /// The number of bindings.
  public var count: Int {
    state.withLock { state in
      var count = -state.replaced.count
      state.writer.forEach(table) { if Self.isBinding($0) { count += 1 } }
      return count
    }
  }

  /// Whether nothing is bound.
  public var isEmpty: Bool { count == 0 }

  /// The bound keys in the order of registration, without duplicates. Linear.
  public var registeredKeys: [Key] {
    let keys = state.withLock { state in
      state.writer.registrations(table) { Self.isBinding($0) && !state.replaced.contains($0.index) }.map(\.key)
    }
    var seen: Set<Key> = []
    return keys.filter { seen.insert($0).inserted }
  }

  static func isBinding(_ registration: Registration) -> Bool {
    !registration.traits.contains(.collection)
  }

  /// Similar keys: the same type with another name, and types whose names contain each other.
  func similar(to key: Key) -> [Key] {
    let name = Key(key.type).description
    return registeredKeys.filter { other in
      let otherName = Key(other.type).description
      return other.type == key.type || otherName == name || (otherName.count > 3 && name.hasSuffix(otherName))
        || (name.count > 3 && otherName.hasSuffix(name))
    }
  }
}
