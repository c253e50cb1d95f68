import NeedleFoundation

class RootComponent: BootstrapComponent {
  var mail: Mail { Mail() }
  var clock: Clock { Clock() }
  var child: ChildComponent { ChildComponent(parent: self) }
}
protocol ChildDependency: Dependency {
  var mail: Mail { get }
  var clock: Clock { get }
}
class ChildComponent: Component<ChildDependency> {
  func start() {
    mail.send()
    later { self.dependency.clock.start() }
  }
}
