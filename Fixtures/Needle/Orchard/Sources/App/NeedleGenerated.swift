import Core
import NeedleFoundation
import Picking
import Trees

private func parent1(_ component: NeedleFoundation.Scope) -> NeedleFoundation.Scope {
    return component.parent
}

private func parent2(_ component: NeedleFoundation.Scope) -> NeedleFoundation.Scope {
    return component.parent.parent
}

private class TreesDependency1Provider: TreesDependency {
    var treeStore: any TreeStore {
        return appComponent.treeStore
    }
    var weather: any Weather {
        return appComponent.weather
    }
    private let appComponent: AppComponent
    init(appComponent: AppComponent) {
        self.appComponent = appComponent
    }
}
/// ^->AppComponent->TreesComponent
private func factory1(_ component: NeedleFoundation.Scope) -> AnyObject {
    return TreesDependency1Provider(appComponent: parent1(component) as! AppComponent)
}
private class TreeDependency1Provider: TreeDependency {
    var treeStore: any TreeStore {
        return appComponent.treeStore
    }
    private let appComponent: AppComponent
    init(appComponent: AppComponent) {
        self.appComponent = appComponent
    }
}
/// ^->AppComponent->TreesComponent->TreeComponent
private func factory2(_ component: NeedleFoundation.Scope) -> AnyObject {
    return TreeDependency1Provider(appComponent: parent2(component) as! AppComponent)
}
private class PickingDependency1Provider: PickingDependency {
    var basket: Basket {
        return treesComponent.basket
    }
    var clock: any Clock {
        return appComponent.clock
    }
    private let appComponent: AppComponent
    private let treesComponent: TreesComponent
    init(appComponent: AppComponent, treesComponent: TreesComponent) {
        self.appComponent = appComponent
        self.treesComponent = treesComponent
    }
}
/// ^->AppComponent->TreesComponent->PickingComponent
private func factory3(_ component: NeedleFoundation.Scope) -> AnyObject {
    return PickingDependency1Provider(appComponent: parent2(component) as! AppComponent, treesComponent: parent1(component) as! TreesComponent)
}
private func factoryEmptyDependencyProvider(_ component: NeedleFoundation.Scope) -> AnyObject {
    return EmptyDependencyProvider(component: component)
}

private func registerProviderFactory(_ componentPath: String, _ factory: @escaping (NeedleFoundation.Scope) -> AnyObject) {
    __DependencyProviderRegistry.instance.registerDependencyProviderFactory(for: componentPath, factory)
}

@inline(never) private func register1() {
    registerProviderFactory("^->AppComponent", factoryEmptyDependencyProvider)
    registerProviderFactory("^->AppComponent->TreesComponent", factory1)
    registerProviderFactory("^->AppComponent->TreesComponent->TreeComponent", factory2)
    registerProviderFactory("^->AppComponent->TreesComponent->PickingComponent", factory3)
}

public func registerProviderFactories() {
    register1()
}
