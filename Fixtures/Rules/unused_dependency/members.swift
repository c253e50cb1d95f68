import NeedleFoundation

class RootComponent: BootstrapComponent {
  var mail: Mail { Mail() }
  var clock: Clock { Clock() }
  var log: Log { Log() }
  var child: ChildComponent { ChildComponent(parent: self) }
  var other: OtherComponent { OtherComponent(parent: self) }
  var whole: WholeComponent { WholeComponent(parent: self) }
}
protocol ChildDependency: Dependency {
  var mail: Mail { get }
  var clock: Clock { get }
  var log: Log { get } // expect: unused_dependency
}
class ChildComponent: Component<ChildDependency> {
  var screen: Screen { Screen(mail: dependency.mail, clock: clock) }
}
// One of two uses it.
protocol OtherDependency: Dependency { var log: Log { get } }
class OtherComponent: Component<OtherDependency> {}
class FurtherComponent: Component<OtherDependency> {
  func start() { dependency.log.start() }
}
// All of it is handed on.
protocol WholeDependency: Dependency { var log: Log { get } }
class WholeComponent: Component<WholeDependency> {
  var screen: Screen { Screen(dependency) }
}
