import NeedleFoundation

class Mail {}

class RootComponent: BootstrapComponent {
  var left: LeftComponent { LeftComponent(parent: self) }
  var right: RightComponent { RightComponent(parent: self) }
}
class LeftComponent: Component<EmptyDependency> {
  var mail: Mail { Mail() }
  var leaf: LeafComponent { LeafComponent(parent: self) }
}
class RightComponent: Component<EmptyDependency> {
  var leaf: LeafComponent { LeafComponent(parent: self) }
  var both: BothComponent { BothComponent(parent: self) }
}
protocol LeafDependency: Dependency { var mail: Mail { get } }
class LeafComponent: Component<LeafDependency> {}

// Each parent has its own.
class BothComponent: Component<EmptyDependency> {
  var mail: Mail { Mail() }
  var twig: TwigComponent { TwigComponent(parent: self) }
}
extension LeftComponent {
  var twig: TwigComponent { TwigComponent(parent: self) }
}
protocol TwigDependency: Dependency { var mail: Mail { get } }
class TwigComponent: Component<TwigDependency> {}
