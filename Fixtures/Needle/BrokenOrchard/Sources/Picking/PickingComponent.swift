import Core
import NeedleFoundation

public protocol PickingBuildable { var picker: Picker { get } }

public protocol PickingDependency: Dependency {
  var basket: Basket { get } // expect: missing_binding
  var clock: any Clock { get }
}

public final class Picker { public init(basket: Basket, clock: any Clock) {} }

public final class PickingComponent: Component<PickingDependency>, PickingBuildable {
  public var picker: Picker {
    Picker(basket: dependency.basket, clock: dependency.clock)
  }
}
