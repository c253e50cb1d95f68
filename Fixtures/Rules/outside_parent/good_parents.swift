import NeedleFoundation
import SwiftUI

class RootComponent: BootstrapComponent {
  var first: FirstComponent { shared { FirstComponent(parent: self) } }
  lazy var second: SecondComponent = SecondComponent.init(parent: self)
  func third(name: String) -> ThirdComponent { ThirdComponent(parent: self, name: name) }
  // Other things have parents too.
  func view() -> Node { Node(parent: first) }
}
class FirstComponent: Component<EmptyDependency> {}
class SecondComponent: Component<EmptyDependency> {}
class ThirdComponent: Component<EmptyDependency> {
  init(parent: Scope, name: String) { super.init(parent: parent) }
  convenience init(parent: Scope) { self.init(parent: parent, name: "") }
}
class Node { init(parent: AnyObject) {} }

struct Previews: PreviewProvider {
  static var previews: some View { Text("\(FirstComponent(parent: Mock()))") }
  static func component() -> FirstComponent { FirstComponent(parent: Mock()) }
}
