/// The rules, in the order in which they are listed.
public enum Rules {
  /// Every rule.
  public static let all: [any Rule.Type] = [
    MissingBinding.self,
    CircularDependency.self,
    CaptiveDependency.self,
    DuplicateBinding.self,
    MixedBinding.self,
    IsolationMismatch.self,
    AmbiguousInitializer.self,
    AdapterConformance.self,
    UnsharedValue.self,
    LifecycleContract.self,
    OrphanLifecycle.self,
    ForbiddenDependency.self,
    OutsideParent.self,
    SharedTwice.self,
    StaleGeneratedCode.self,
    UnusedDependency.self,
    UnusedComponent.self,
    ConstructorSideEffect.self,
    TornSingleton.self,
    SyntaxError.self,
    UnusedSuppression.self,
  ]

  /// The rule with this identifier.
  public static func rule(_ id: String) -> (any Rule.Type)? { all.first { $0.description.id == id } }
}
