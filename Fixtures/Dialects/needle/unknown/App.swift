import Elsewhere
import NeedleFoundation

class Mail {}
class RootComponent: BootstrapComponent {
  var child: ChildComponent { ChildComponent(parent: self) }
  var stray: StrayComponent { StrayComponent(parent: self) }
}

// The protocol is not in view.
class ChildComponent: Component<ElsewhereDependency> {}

// A part of it is not.
protocol StrayDependency: ElsewhereDependency { var mail: Mail { get } }
class StrayComponent: Component<StrayDependency> {}

// It may be below anything.
protocol LooseDependency: Dependency { var mail: Mail { get } }
class LooseComponent: Component<LooseDependency> {}
func make(in scope: Scope) -> LooseComponent { LooseComponent(parent: scope) }
