/// The bindings of a program as plain values. The analyser reads them from source; the macros generate them for the
/// running program. ``ScanPlan`` orders and validates both with the same code.
public struct Blueprint: Sendable {
  /// The bindings, in the order of declaration (in the analyser: by file and offset).
  public private(set) var bindings: [Binding] = []
  /// The dependencies of all bindings; ``Binding/dependencies`` are ranges in this list.
  public private(set) var dependencies = Dependencies()
  /// The names behind ``TypeIdentity/symbol(_:)``.
  public var symbols: [String]
  /// The argument types behind ``Key/arguments``.
  public var signatures = Signatures()

  /// Creates an empty blueprint with the given symbols.
  public init(symbols: [String] = []) { self.symbols = symbols }

  /// A binding: a key and how to build a value for it.
  public struct Binding: Sendable {
    /// The key: a port, or the type itself.
    public var key: Key
    /// The type that is built.
    public var implementation: TypeIdentity
    /// How long an instance lives.
    public var scope: Scope
    /// The profiles in which it is live.
    public var profiles: ProfileSet
    /// Whether it is one of several bindings of its key, which are injected as a collection.
    public var isMulti: Bool
    /// The position in the collection; low first, then by name of the implementation.
    public var priority: Int
    /// Whether it was registered by hand, and thus overrides declared bindings of the same key.
    public var isManual: Bool
    /// Whether it is only used in profiles in which no earlier binding provides the key.
    public var isFallback = false
    /// Whether it shares its instance with other bindings of the same implementation and scope that also set this
    /// property: a type bound under two ports is built once.
    public var isShared: Bool
    /// Whether building it suspends: the initializer is `async` or isolated to a global actor.
    public var isSuspending: Bool
    /// Whether it has a lifecycle. Known only for declared components.
    public var isLifecycle: Bool
    /// Whether it is uncertain if this or another binding of its key is used. The first one provides the key, and this
    /// one is live too.
    public var isAlternative: Bool
    /// Whether code outside the container builds it: it has dependencies but no key.
    public var isRoot: Bool
    /// The dependencies, in parameter order.
    public internal(set) var dependencies: Range<Int>

    /// Creates a binding without dependencies; ``Blueprint/append(_:dependencies:)`` adds them.
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

  /// One dependency of a binding.
  public struct Dependency: Hashable, Sendable {
    /// The requested key. For an array `[T]`, the key of the array itself.
    public var key: Key
    /// For an array, the key of its element, which several bindings may provide together.
    public var element: Key?
    /// Whether it may be absent if nothing is bound.
    public var isOptional: Bool
    /// When the dependency is resolved.
    public var timing: Timing

    /// Whether it is resolved after its dependent is built. A deferred dependency must be bound, but closes no cycle.
    public var isDeferred: Bool { timing != .immediate }

    /// Creates a dependency.
    public init(key: Key, element: Key? = nil, isOptional: Bool = false, isDeferred: Bool = false) {
      self.init(key: key, element: element, isOptional: isOptional, timing: isDeferred ? .later : .immediate)
    }

    /// Creates a dependency with the given timing.
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
    /// At its first use, and then kept: `Lazy<T>`. For lifetimes it counts like ``immediate``.
    case lazy = 1
    /// At each use, which may suspend: `Provider<T>`, `() async -> T`.
    case later = 2
    /// At each use, which cannot suspend: `() -> T`.
    case synchronous = 3

    /// The timing of a dependency with this timing inside a wrapper: `Provider<Lazy<T>>` keeps nothing.
    public func wrapped(in outer: Timing) -> Timing {
      switch (self, outer) {
      case (_, .immediate), (.later, _), (.synchronous, _): self
      case (.immediate, _), (.lazy, .lazy): outer
      case (.lazy, .later), (.lazy, .synchronous): .later
      }
    }
  }

  /// The dependencies of all bindings in one compact list, with little more than a word for each.
  public struct Dependencies: RandomAccessCollection, Sendable {
    private struct Flags: OptionSet, Sendable {
      let rawValue: UInt8
      /// A mask for the timing, which uses the two lowest bits.
      static let timing = Flags(rawValue: 3)
      static let isOptional = Flags(rawValue: 4)
      /// The dependency has a name, arguments or an element.
      static let isDetailed = Flags(rawValue: 8)
    }

    /// The requested types. A dependency with a name, arguments or an element stores its index in ``details`` as a
    /// symbol.
    private var types: [TypeIdentity] = []
    private var flags: [Flags] = []
    private var details: [Dependency] = []
    /// Whether any dependency is kept after its first use.
    private(set) var hasLazy = false

    /// The index of the first dependency: 0.
    public var startIndex: Int { 0 }
    /// The number of dependencies.
    public var endIndex: Int { types.count }

    /// The dependency at an index.
    public subscript(index: Int) -> Dependency {
      let flags = flags[index]
      if flags.contains(.isDetailed), case .symbol(let number) = types[index] { return details[Int(number)] }
      return Dependency(
        key: Key(types[index]), isOptional: flags.contains(.isOptional), timing: timing(index))
    }

    /// Whether the dependency may be absent if nothing is bound.
    func isOptional(_ index: Int) -> Bool { flags[index].contains(.isOptional) }

    /// When the dependency is resolved.
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

  /// Appends a binding and its dependencies, and returns its index. Amortised constant time.
  @discardableResult
  public mutating func append(_ binding: consuming Binding, dependencies needed: [Dependency] = []) -> Int {
    binding.dependencies = dependencies.count..<dependencies.count + needed.count
    for dependency in needed { dependencies.append(dependency) }
    bindings.append(binding)
    return bindings.count - 1
  }

  /// Reserves memory for a total number of bindings and dependencies.
  public mutating func reserveCapacity(bindings: Int, dependencies: Int) {
    self.bindings.reserveCapacity(bindings)
    self.dependencies.reserveCapacity(dependencies)
  }

  /// The name of a type as written in source.
  public func name(of type: TypeIdentity) -> String {
    switch type {
    case .metatype(let type): Key.title(of: type)
    case .symbol(let index): Int(index) < symbols.count ? symbols[Int(index)] : "?"
    }
  }
}
