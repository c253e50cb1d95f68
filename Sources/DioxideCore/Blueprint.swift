/// The bindings of a program as inert values, which the analyser reads from source, and the macros write into a
/// running program. ``ScanPlan`` orders and validates both with the same code.
public struct Blueprint: Sendable {
  /// The bindings, in the order in which they were declared (for the analyser: by file and offset).
  public private(set) var bindings: [Binding] = []
  /// The dependencies of all bindings; ``Binding/dependencies`` are ranges of it.
  public private(set) var dependencies = Dependencies()
  /// The names behind ``TypeIdentity/symbol(_:)``.
  public var symbols: [String]
  /// The argument types behind ``Key/arguments``.
  public var signatures = Signatures()

  /// Makes an empty blueprint over the given symbols.
  public init(symbols: [String] = []) { self.symbols = symbols }

  /// One way to make something: key → how.
  public struct Binding: Sendable {
    /// The key of the binding: a port, or the type's own key.
    public var key: Key
    /// The type that is built.
    public var implementation: TypeIdentity
    /// How long an instance lives.
    public var scope: Scope
    /// In which profiles it is live.
    public var profiles: ProfileSet
    /// Whether it is one of several for its key, injected as a collection.
    public var isMulti: Bool
    /// The place among the several; low first, then by name of the implementation.
    public var priority: Int
    /// Whether it was registered by hand: it then wins over declared bindings of the same key.
    public var isManual: Bool
    /// Whether it counts only in profiles in which no binding before it answers the key.
    public var isFallback = false
    /// Whether it shares its instance with the other bindings of its implementation that have this set and the same
    /// scope: a type that is bound under two ports is built once.
    public var isShared: Bool
    /// Whether building it suspends: an `async` initializer, or one that is isolated to a global actor.
    public var isSuspending: Bool
    /// Whether it has a lifecycle. Known of declared components only.
    public var isLifecycle: Bool
    /// Whether another binding of its key may be used instead, and neither is certain: the first one answers, and this one is
    /// live anyway.
    public var isAlternative: Bool
    /// Whether code outside the container builds it: it has dependencies, but no key.
    public var isRoot: Bool
    /// The dependencies, in parameter order.
    public internal(set) var dependencies: Range<Int>

    /// Makes a binding without dependencies; ``Blueprint/append(_:dependencies:)`` adds them.
    public init(
      key: Key, implementation: TypeIdentity, scope: Scope = .singleton, profiles: ProfileSet = .all,
      isMulti: Bool = false, priority: Int = 0, isManual: Bool = false, isShared: Bool = false,
      isSuspending: Bool = false, isLifecycle: Bool = false, isAlternative: Bool = false, isRoot: Bool = false
    ) {
      self.key = key
      self.implementation = implementation
      self.scope = scope
      self.profiles = profiles
      self.isMulti = isMulti
      self.priority = priority
      self.isManual = isManual
      self.isShared = isShared
      self.isSuspending = isSuspending
      self.isLifecycle = isLifecycle
      self.isAlternative = isAlternative
      self.isRoot = isRoot
      self.dependencies = 0..<0
    }
  }

  /// One thing that building a binding needs.
  public struct Dependency: Hashable, Sendable {
    /// The requested key. For an array `[T]` the key of the array itself.
    public var key: Key
    /// For an array: the key of its element, which several bindings may answer together.
    public var element: Key?
    /// Whether it may be left out when nothing is bound.
    public var isOptional: Bool
    /// When it is resolved.
    public var timing: Timing

    /// Whether it is resolved after its dependent is built: it must be bound, but closes no cycle.
    public var isDeferred: Bool { timing != .immediate }

    /// Makes a dependency.
    public init(key: Key, element: Key? = nil, isOptional: Bool = false, isDeferred: Bool = false) {
      self.init(key: key, element: element, isOptional: isOptional, timing: isDeferred ? .later : .immediate)
    }

    /// Makes a dependency that is resolved at a certain time.
    public init(key: Key, element: Key? = nil, isOptional: Bool = false, timing: Timing) {
      self.key = key
      self.element = element
      self.isOptional = isOptional
      self.timing = timing
    }
  }

  /// When a dependency is resolved.
  public enum Timing: UInt8, Sendable {
    /// While its dependent is built.
    case immediate = 0
    /// At its first use, and kept from then on: `Lazy<T>`. For lifetimes it counts like ``immediate``.
    case lazy = 1
    /// At each use, which may suspend: `Provider<T>`, `() async -> T`.
    case later = 2
    /// At each use, which cannot suspend: `() -> T`.
    case synchronous = 3

    /// The timing of something with this timing inside a wrapper: `Provider<Lazy<T>>` keeps nothing.
    public func wrapped(in outer: Timing) -> Timing {
      switch (self, outer) {
      case (_, .immediate), (.later, _), (.synchronous, _): self
      case (.immediate, _), (.lazy, .lazy): outer
      case (.lazy, .later), (.lazy, .synchronous): .later
      }
    }
  }

  /// The dependencies of all bindings in one list, with little more than a word each.
  public struct Dependencies: RandomAccessCollection, Sendable {
    private struct Flags: OptionSet, Sendable {
      let rawValue: UInt8
      /// The timing is in the two lowest bits.
      static let timing = Flags(rawValue: 3)
      static let isOptional = Flags(rawValue: 4)
      /// It has a name, arguments or an element.
      static let isDetailed = Flags(rawValue: 8)
    }

    /// The requested key; of those that have a name, arguments or an element the number in ``details``, as a symbol.
    private var types: [TypeIdentity] = []
    private var flags: [Flags] = []
    private var details: [Dependency] = []
    /// Whether one of them is kept after its first use.
    private(set) var hasLazy = false

    /// The index of the first, which is 0.
    public var startIndex: Int { 0 }
    /// How many there are.
    public var endIndex: Int { types.count }

    /// One dependency.
    public subscript(index: Int) -> Dependency {
      let flags = flags[index]
      if flags.contains(.isDetailed), case .symbol(let number) = types[index] { return details[Int(number)] }
      return Dependency(
        key: Key(types[index]), isOptional: flags.contains(.isOptional), timing: timing(index))
    }

    /// Whether it may be left out when nothing is bound.
    func isOptional(_ index: Int) -> Bool { flags[index].contains(.isOptional) }

    /// When it is resolved.
    func timing(_ index: Int) -> Timing {
      Timing(rawValue: flags[index].intersection(.timing).rawValue) ?? .immediate
    }

    mutating func append(_ dependency: Dependency) {
      var flags = Flags(rawValue: dependency.timing.rawValue)
      if dependency.isOptional { flags.insert(.isOptional) }
      if dependency.timing == .lazy { hasLazy = true }
      if dependency.key.isPlain, dependency.element == nil {
        types.append(dependency.key.type)
      } else {
        flags.insert(.isDetailed)
        types.append(.symbol(UInt32(truncatingIfNeeded: details.count)))
        details.append(dependency)
      }
      self.flags.append(flags)
    }

    mutating func reserveCapacity(_ count: Int) {
      types.reserveCapacity(count)
      flags.reserveCapacity(count)
    }
  }

  /// Reserves memory for this many more bindings and dependencies.
  mutating func reserve(bindings moreBindings: Int, dependencies moreDependencies: Int) {
    bindings.reserveCapacity(bindings.count + moreBindings)
    dependencies.reserveCapacity(dependencies.count + moreDependencies)
  }

  /// Adds a binding and its dependencies; returns its index. Amortised constant time.
  @discardableResult
  public mutating func append(_ binding: consuming Binding, dependencies needed: [Dependency] = []) -> Int {
    binding.dependencies = dependencies.count..<dependencies.count + needed.count
    for dependency in needed { dependencies.append(dependency) }
    bindings.append(binding)
    return bindings.count - 1
  }

  /// Reserves memory for this many bindings and dependencies in all.
  public mutating func reserveCapacity(bindings: Int, dependencies: Int) {
    self.bindings.reserveCapacity(bindings)
    self.dependencies.reserveCapacity(dependencies)
  }

  /// The name of a type as a person would write it.
  public func name(of type: TypeIdentity) -> String {
    switch type {
    case .metatype(let type): Key.title(of: type)
    case .symbol(let index): Int(index) < symbols.count ? symbols[Int(index)] : "?"
    }
  }
}
