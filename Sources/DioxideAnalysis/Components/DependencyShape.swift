import DioxideCore

/// The dependency that a parameter requests, determined by its type.
struct DependencyShape: Sendable {
  /// The key that must be bound. For an array `[T]`, the array itself.
  var key: ResolvedType
  /// For an array, its element.
  var element: ResolvedType?
  var isOptional: Bool
  /// When it is resolved.
  var timing: Blueprint.Timing

  /// The wrappers that resolve their argument later.
  private static let deferring: [String: Blueprint.Timing] = ["Lazy": .lazy, "Provider": .later]

  /// The function type under which an awaited function is bound; nil for other types.
  static func awaited(_ type: ResolvedType) -> ResolvedType? {
    guard case .external("Provider", let inner) = type, inner.count == 1, case .function(let parameters, _) = inner[0],
      !parameters.isEmpty
    else { return nil }
    return inner[0]
  }

  /// Classifies a type: `T?` is optional, `() -> T`, `Lazy<T>` and `Provider<T>` are deferred, and `[T]` is a
  /// collection. Returns nil if the type is unknown.
  init?(of type: ResolvedType, isOptional: Bool, in resolver: TypeResolver) {
    if case .declared(_, let arguments) = type, arguments.isEmpty {
      // The common case.
      self.init(key: type, element: nil, isOptional: isOptional, timing: .immediate)
      return
    }
    guard !type.isUncertain, !type.isOpen else { return nil }
    var key = type
    var optional = isOptional
    var timing = Blueprint.Timing.immediate
    // Each iteration removes one layer, so the depth of the type bounds the loop.
    unwrapping: while true {
      switch key {
      case .optional(let inner):
        optional = true
        key = inner
      case .function(let parameters, let result) where parameters.isEmpty && result != .tuple([]):
        timing = Blueprint.Timing.synchronous.wrapped(in: timing)
        key = result
      case .function(let parameters, _) where !parameters.isEmpty:
        // A function that builds its result from arguments of the caller; an awaited one is in a `Provider`.
        if timing != .later { timing = Blueprint.Timing.synchronous.wrapped(in: timing) }
        break unwrapping
      case .external(let name, let arguments):
        guard arguments.count == 1, let wrapper = Self.deferring[name] else { break unwrapping }
        timing = wrapper.wrapped(in: timing)
        key = arguments[0]
      case .declared(let entity, let arguments):
        guard arguments.count == 1, let wrapper = Self.deferring[resolver.index.path(of: entity)],
          resolver.index.module(of: entity)?.hasPrefix("Dioxide") == true
        else { break unwrapping }
        timing = wrapper.wrapped(in: timing)
        key = arguments[0]
      default: break unwrapping
      }
    }
    var element: ResolvedType?
    if case .array(let inner) = key { element = inner }
    self.init(key: key, element: element, isOptional: optional, timing: timing)
  }

  private init(key: ResolvedType, element: ResolvedType?, isOptional: Bool, timing: Blueprint.Timing) {
    self.key = key
    self.element = element
    self.isOptional = isOptional
    self.timing = timing
  }
}
