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

    /// The types that are never aliases.
    private static let basic: Set<String> = ["String", "Int", "Double", "Bool"]

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
        if case .declared(_, let left) = own, case .declared(_, let right) = type, left.isEmpty, right.isEmpty {
          return .mismatch
        }
        return .possible
      case .type(let own):
        if own == type, !own.isUncertain, !own.isOpen { return .certain }
        return Self.isClosed(own) && Self.isClosed(type) ? .mismatch : .possible
      case .literal(let literal):
        guard case .external(let name, let arguments) = type, arguments.isEmpty, Self.basic.contains(name) else {
          return .possible
        }
        return switch literal {
        case .string: name == "String" ? .certain : .mismatch
        case .integer: name == "Int" ? .certain : name == "Double" ? .possible : .mismatch
        case .float: name == "Double" ? .certain : .mismatch
        case .boolean: name == "Bool" ? .certain : .mismatch
        }
      }
    }

    /// Whether a type certainly differs from every type with another spelling.
    private static func isClosed(_ type: ResolvedType) -> Bool {
      switch type {
      case .declared(_, let arguments): arguments.isEmpty
      case .external(let name, let arguments): arguments.isEmpty && basic.contains(name)
      default: false
      }
    }
  }
}
