/// The registry of rules, in the order of lists.
public enum Rules {
  /// Every rule. Add new ones here.
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
    UnregisteredProviders.self,
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
