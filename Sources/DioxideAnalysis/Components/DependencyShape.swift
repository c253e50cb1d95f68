/// What a parameter asks a container for, by the shape of its type.
struct DependencyShape: Sendable {
  /// What must be bound. For an array `[T]` the array itself.
  var key: ResolvedType
  /// For an array: its element.
  var element: ResolvedType?
  var isOptional: Bool
  var isDeferred: Bool

  /// The wrappers that ask for their argument later.
  private static let deferring: Set<String> = ["Lazy", "Provider"]

  /// Reads the shape: `T?` is optional, `() -> T`, `Lazy<T>` and `Provider<T>` are deferred, `[T]` is a collection. Nil
  /// where the type cannot be told, so that nothing is said of it.
  init?(of type: ResolvedType, isOptional: Bool, in resolver: TypeResolver) {
    guard !type.isUncertain, !type.isOpen else { return nil }
    var key = type
    var optional = isOptional
    var deferred = false
    // Each turn takes one layer off, so the depth of the type bounds it.
    unwrapping: while true {
      switch key {
      case .optional(let inner):
        optional = true
        key = inner
      case .function(let parameters, let result) where parameters.isEmpty && result != .tuple([]):
        deferred = true
        key = result
      case .external(let name, let arguments) where arguments.count == 1 && Self.deferring.contains(name):
        deferred = true
        key = arguments[0]
      case .declared(let entity, let arguments)
      where arguments.count == 1 && Self.deferring.contains(resolver.index.path(of: entity))
        && resolver.index.module(of: entity)?.hasPrefix("Dioxide") == true:
        deferred = true
        key = arguments[0]
      default: break unwrapping
      }
    }
    self.key = key
    if case .array(let inner) = key { self.element = inner }
    self.isOptional = optional
    self.isDeferred = deferred
  }
}
