import NeedleFoundation

class RootComponent: BootstrapComponent {
  public var clock: Clock { Clock() }
  var old: OldComponent { OldComponent(parent: self) }
  var new: NewComponent { NewComponent(parent: self) }
}
protocol OldDependency: Dependency { var clock: Clock { get } }
class OldComponent: Component<OldDependency> {}
class NewComponent: Component<EmptyDependency> {}

private class OldDependency1Provider: OldDependency {
  var clock: Clock { return rootComponent.watch }
  private let rootComponent: RootComponent
  init(rootComponent: RootComponent) { self.rootComponent = rootComponent }
}
func register1() {
  registerProviderFactory("^->RootComponent->OldComponent", factory1) // expect: stale_generated_code
  registerProviderFactory("^->RootComponent", factoryEmptyDependencyProvider)
}
