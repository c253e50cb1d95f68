import NeedleFoundation

class RootComponent: BootstrapComponent {
  var first: FirstComponent { .init(parent: self) } // expect: outside_parent
  // What stands elsewhere with its name is seen.
  var second: SecondComponent { .init(parent: self) }
  var again: SecondComponent { SecondComponent(parent: self) }
  var third: ThirdComponent { ThirdComponent(parent: first) } // expect: outside_parent
  func fourth(_ scope: Scope) -> FourthComponent {
    FourthComponent( // expect: outside_parent
      parent: scope, name: "a, b")
  }
}
class FirstComponent: Component<EmptyDependency> {}
class SecondComponent: Component<EmptyDependency> {}
class ThirdComponent: Component<EmptyDependency> {}
class FourthComponent: Component<EmptyDependency> {
  init(parent: Scope, name: String) { super.init(parent: parent) }
}

final class Coordinator {
  let scope: Scope
  init(scope: Scope) { self.scope = scope }
  func start() { _ = FirstComponent(parent: scope) } // expect: outside_parent
}
