import NeedleFoundation

protocol Mail {}
protocol Log {}

public class RootComponent: BootstrapComponent {
  public var inbox: InboxComponent { InboxComponent(parent: self) }
}

public protocol InboxDependency: Dependency {
  var mail: any Mail { get }
}
public class InboxComponent: Component<InboxDependency> {
  public var letter: LetterComponent { LetterComponent(parent: self) }
  // Not above itself.
  public var log: any Log { Console() }
}

public protocol Logging: Dependency { var log: any Log { get } }
public protocol LetterDependency: Logging { var mail: any Mail { get } }
public class LetterComponent: Component<LetterDependency> {}

// Nothing creates it.
public class LostComponent: Component<LetterDependency> {}
