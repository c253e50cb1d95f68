import NeedleFoundation

class RootComponent: BootstrapComponent {
  public var clock: Clock { Clock() }
  var old: OldComponent { OldComponent(parent: self) }
}
protocol OldDependency: Dependency { var clock: Clock { get } }
class OldComponent: Component<OldDependency> {}
// Nothing creates it, so it needs no provider.
class LostComponent: Component<EmptyDependency> {}

private class OldDependency1Provider: OldDependency {
  var clock: Clock { return rootComponent.clock }
  private let rootComponent: RootComponent
  init(rootComponent: RootComponent) { self.rootComponent = rootComponent }
}
func register1() {
  registerProviderFactory("^->RootComponent->OldComponent", factory1)
  registerProviderFactory("^->RootComponent", factoryEmptyDependencyProvider)
}
