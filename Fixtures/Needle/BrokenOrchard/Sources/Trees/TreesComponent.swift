import Core
import NeedleFoundation
import Picking

public protocol TreesBuildable { var list: TreeList { get } }

public protocol TreesDependency: Dependency {
  var treeStore: any TreeStore { get }
  var weather: any Weather { get }
}

public final class TreeList {
  public init(store: any TreeStore, weather: any Weather, picking: any PickingBuildable) {}
}

public final class TreesComponent: Component<TreesDependency>, TreesBuildable {
  public var list: TreeList {
    TreeList(store: dependency.treeStore, weather: weather, picking: picking)
  }

  var picking: any PickingBuildable {
    PickingComponent(parent: self)
  }

  func tree(named name: String) -> TreeComponent {
    TreeComponent(parent: self, name: name)
  }
}
