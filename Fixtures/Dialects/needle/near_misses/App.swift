import NeedleFoundation

class RootComponent: BootstrapComponent {
  var otherType: Mail { Mail() }
  private var hidden: Mail { Mail() }
  static var fixed: Clock { Clock() }
  let bare = Log()
  func call() -> Call { Call() }
  var sea: Harbour { Harbour() }

  var sibling: SiblingComponent { SiblingComponent(parent: self) }
  var child: ChildComponent { ChildComponent(parent: self) }
}

class SiblingComponent: Component<EmptyDependency> {
  var anchor: Anchor { Anchor() }
}

protocol ChildDependency: Dependency {
  var otherType: any Mail { get }
  var hidden: Mail { get }
  var fixed: Clock { get }
  var bare: Log { get }
  var call: Call { get }
  var harbour: Harbour { get }
  var anchor: Anchor { get }
  var nothing: Nothing { get }
}
class ChildComponent: Component<ChildDependency> {}
