extension SwinjectIndex {
  /// What is told of the type of an argument that is handed to a factory.
  enum Given {
    case unknown
    case literal(ValueExpression.Literal)
    /// Surely of this type.
    case type(ResolvedType)
    /// Most likely of this type.
    case likely(ResolvedType)
    /// Of this type, or of another one.
    case perhaps(ResolvedType)

    enum Fit { case no, open, sure }

    /// The type; nil if it is not known.
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

    /// The types of values that no other type is another name of.
    private static let basic: Set<String> = ["String", "Int", "Double", "Bool"]

    /// Whether arguments are of the types that a factory takes; `sure` where none are told of.
    static func fit(_ arguments: [Given], to types: [ResolvedType]) -> Fit {
      guard !arguments.isEmpty else { return .sure }
      guard arguments.count == types.count else { return .open }
      var fit = Fit.sure
      for (argument, type) in zip(arguments, types) {
        switch argument.fit(type) {
        case .no: return .no
        case .open: fit = .open
        case .sure: break
        }
      }
      return fit
    }

    private func fit(_ type: ResolvedType) -> Fit {
      switch self {
      case .unknown: return .open
      case .perhaps(let own): return own == type && !own.isUncertain && !own.isOpen ? .sure : .open
      case .likely(let own):
        if own == type { return .sure }
        // What is called by the name of a declared type makes one; a subclass is another key.
        if case .declared(_, let left) = own, case .declared(_, let right) = type, left.isEmpty, right.isEmpty {
          return .no
        }
        return .open
      case .type(let own):
        if own == type, !own.isUncertain, !own.isOpen { return .sure }
        return Self.isClosed(own) && Self.isClosed(type) ? .no : .open
      case .literal(let literal):
        guard case .external(let name, let arguments) = type, arguments.isEmpty, Self.basic.contains(name) else {
          return .open
        }
        return switch literal {
        case .string: name == "String" ? .sure : .no
        case .integer: name == "Int" ? .sure : name == "Double" ? .open : .no
        case .float: name == "Double" ? .sure : .no
        case .boolean: name == "Bool" ? .sure : .no
        }
      }
    }

    /// Whether a type is surely no other than one that is written otherwise.
    private static func isClosed(_ type: ResolvedType) -> Bool {
      switch type {
      case .declared(_, let arguments): arguments.isEmpty
      case .external(let name, let arguments): arguments.isEmpty && basic.contains(name)
      default: false
      }
    }
  }
}
