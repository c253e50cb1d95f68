import Core
import NeedleFoundation

public protocol TreeDependency: Dependency {
  var treeStore: any TreeStore { get }
}

public final class TreeComponent: Component<TreeDependency> {
  public let name: String

  public init(parent: Scope, name: String) {
    self.name = name
    super.init(parent: parent)
  }

  public var page: TreePage { TreePage(store: dependency.treeStore, name: name) }
}

public final class TreePage { public init(store: any TreeStore, name: String) {} }
