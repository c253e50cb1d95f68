/// A component is built in a way that generated code does not know.
enum OutsideParent: FaultRule {
  static let description = RuleDescription(
    id: "outside_parent", severity: .error,
    summary: "A component is created in a way that the generator of its providers does not see.",
    rationale: """
      The generator looks for `Child(parent: self)` in the code of components. For another parent, and for `.init(parent:)`, \
      it generates no provider, and the program ends when the component is created.
      """,
    bad: """
      import NeedleFoundation
      class RootComponent: BootstrapComponent {
        var child: ChildComponent { .init(parent: self) }
      }
      class ChildComponent: Component<EmptyDependency> {}
      """,
    good: """
      import NeedleFoundation
      class RootComponent: BootstrapComponent {
        var child: ChildComponent { ChildComponent(parent: self) }
      }
      class ChildComponent: Component<EmptyDependency> {}
      """)
}

/// A component caches two objects under one key.
enum SharedTwice: FaultRule {
  static let description = RuleDescription(
    id: "shared_twice", severity: .error,
    summary: "A property keeps two objects under one key, so one replaces the other or is not kept.",
    rationale: "The key of `shared` is the name of the property or function around it. A second block has the same.",
    bad: """
      import NeedleFoundation
      class RootComponent: BootstrapComponent {
        var mail: Mail { shared { Mail(clock: shared { Clock() }) } }
      }
      """,
    good: """
      import NeedleFoundation
      class RootComponent: BootstrapComponent {
        var mail: Mail { shared { Mail(clock: clock) } }
        var clock: Clock { shared { Clock() } }
      }
      """)
}

/// A generated file is out of date.
enum StaleGeneratedCode: FaultRule {
  static let description = RuleDescription(
    id: "stale_generated_code", severity: .warning,
    summary: "A generated file does not fit the source that it was generated from.",
    rationale: "The generator was not run after a change. A component without a provider ends the program.",
    bad: """
      import NeedleFoundation
      class RootComponent: BootstrapComponent {
        var child: ChildComponent { ChildComponent(parent: self) }
      }
      class ChildComponent: Component<EmptyDependency> {}
      func register1() { registerProviderFactory("^->RootComponent", factoryEmptyDependencyProvider) }
      """,
    good: """
      import NeedleFoundation
      class RootComponent: BootstrapComponent {
        var child: ChildComponent { ChildComponent(parent: self) }
      }
      class ChildComponent: Component<EmptyDependency> {}
      func register1() {
        registerProviderFactory("^->RootComponent", factoryEmptyDependencyProvider)
        registerProviderFactory("^->RootComponent->ChildComponent", factoryEmptyDependencyProvider)
      }
      """)
}

/// A requirement is never read.
enum UnusedDependency: FaultRule {
  static let description = RuleDescription(
    id: "unused_dependency", severity: .warning,
    summary: "A component requires something that it does not use.",
    rationale: "Ancestors must provide it, and nothing needs it.",
    bad: """
      import NeedleFoundation
      class RootComponent: BootstrapComponent {
        var mail: Mail { Mail() }
        var child: ChildComponent { ChildComponent(parent: self) }
      }
      protocol ChildDependency: Dependency { var mail: Mail { get } }
      class ChildComponent: Component<ChildDependency> {}
      """,
    good: """
      import NeedleFoundation
      class RootComponent: BootstrapComponent {
        var mail: Mail { Mail() }
        var child: ChildComponent { ChildComponent(parent: self) }
      }
      protocol ChildDependency: Dependency { var mail: Mail { get } }
      class ChildComponent: Component<ChildDependency> {
        var screen: Screen { Screen(mail: dependency.mail) }
      }
      """,
    isEnabledByDefault: false)
}

/// A root component is created, and its providers are not registered.
enum UnregisteredProviders: FaultRule {
  static let description = RuleDescription(
    id: "unregistered_providers", severity: .error,
    summary: "A root component is created in a program that does not register the generated providers.",
    rationale: """
      The initializer of a component looks for its provider. Only the generated `registerProviderFactories()` registers \
      providers, and without one the program ends. A mention anywhere in the program counts as a call.
      """,
    bad: """
      import NeedleFoundation
      class RootComponent: BootstrapComponent {}
      func main() { let root = RootComponent() }
      """,
    good: """
      import NeedleFoundation
      class RootComponent: BootstrapComponent {}
      func main() {
        registerProviderFactories()
        let root = RootComponent()
      }
      """)
}
