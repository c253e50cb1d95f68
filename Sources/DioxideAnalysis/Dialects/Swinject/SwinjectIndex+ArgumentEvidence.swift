extension SwinjectIndex {
  /// The evidence for the type of a factory argument.
  enum ArgumentEvidence {
    case unknown
    case literal(ValueExpression.Literal)
    /// Certainly of this type.
    case type(ResolvedType)
    /// Most likely of this type.
    case likely(ResolvedType)
    /// Possibly of this type.
    case perhaps(ResolvedType)

    enum Fit { case mismatch, possible, certain }

    /// The type; nil if not known.
    var type: ResolvedType? {
      switch self {
      case .unknown: nil
      case .type(let type), .likely(let type), .perhaps(let type): type
      case .literal(.string): .external("String", [])
      case .literal(.integer): .external("Int", [])
      case .literal(.float): .external("Double", [])
      case .literal(.boolean): .external("Bool", [])
      }
    }

    /// Types of the standard library and Apple's frameworks that are not aliases of each other.
    private static let distinct: Set<String> = [
      "String", "Int", "Double", "Bool", "Float", "Character", "Int32", "Int64", "UInt", "UInt64",
      "Data", "Date", "URL", "UUID", "URLRequest", "URLSession", "Decimal", "IndexPath", "Bundle", "UserDefaults",
      "FileManager", "NotificationCenter", "UIApplication", "UIViewController", "UINavigationController",
      "UITabBarController", "UISplitViewController", "UIWindow", "UIView", "UIImage", "UIColor", "CGRect", "CGSize",
      "CGPoint", "NSManagedObjectContext",
    ]

    /// Whether arguments match the types that a factory takes; `certain` if there are none.
    static func fit(_ arguments: [ArgumentEvidence], to types: [ResolvedType]) -> Fit {
      guard !arguments.isEmpty else { return .certain }
      guard arguments.count == types.count else { return .possible }
      var fit = Fit.certain
      for (argument, type) in zip(arguments, types) {
        switch argument.fit(type) {
        case .mismatch: return .mismatch
        case .possible: fit = .possible
        case .certain: break
        }
      }
      return fit
    }

    private func fit(_ type: ResolvedType) -> Fit {
      switch self {
      case .unknown: return .possible
      case .perhaps(let own): return own == type && !own.isUncertain && !own.isOpen ? .certain : .possible
      case .likely(let own):
        if own == type { return .certain }
        // A call with the name of a declared type creates an instance of exactly that type; a subclass is another key.
        if case .declared = own, Self.isClosed(own), Self.isClosed(type) { return .mismatch }
        return .possible
      case .type(let own):
        if own == type, !own.isUncertain, !own.isOpen { return .certain }
        return Self.isClosed(own) && Self.isClosed(type) ? .mismatch : .possible
      case .literal(let literal):
        guard Self.isClosed(type) else { return .possible }
        if case .external("Double", _) = type, literal == .integer { return .possible }
        return self.type == type ? .certain : .mismatch
      }
    }

    /// Whether a type certainly differs from every type with another spelling.
    private static func isClosed(_ type: ResolvedType) -> Bool {
      switch type {
      case .declared(_, let arguments): arguments.isEmpty
      case .external(let name, let arguments): arguments.isEmpty && distinct.contains(name)
      case .optional(let inner), .array(let inner): isClosed(inner)
      default: false
      }
    }
  }
}
