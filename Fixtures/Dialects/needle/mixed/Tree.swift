import NeedleFoundation

public class Mail {}
public class Clock {}

// What the tree provides is not in the other container, and what that has is not in the tree.
public class RootComponent: BootstrapComponent {
  public var mail: Mail { shared { Mail() } }
  public var inbox: InboxComponent { InboxComponent(parent: self) }
}

public protocol InboxDependency: Dependency {
  var mail: Mail { get }
  var clock: Clock { get }
}
public class InboxComponent: Component<InboxDependency> {}

// Plain code builds what it likes.
struct Settings {
  var dependency: Clock
  func restart() { _ = Clock() }
}
