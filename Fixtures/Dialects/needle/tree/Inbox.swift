import NeedleFoundation

protocol InboxDependency: Dependency {
  var mail: any Mail { get }
  var user: User { get }
}

final class InboxComponent: Component<InboxDependency>, InboxBuilder {
  var screen: Screen { Screen(mail: dependency.mail, user: "me") }
}

// What a child provides shadows what is above.
protocol ListDependency: Dependency { var screen: Screen { get } }
final class ListComponent: NeedleFoundation.Component<ListDependency> {}

final class LetterComponent: Component<EmptyDependency> {
  let name: String
  init(parent: Scope, name: String) {
    self.name = name
    super.init(parent: parent)
  }
  var page: PageComponent { PageComponent.init(parent: self) }
  var footer: FooterComponent { .init(parent: self) }
}

protocol PageDependency: Dependency {
  var name: String { get }
  var address: String { get }
}
class PageComponent: Component<PageDependency> {
  // Each of these is the same.
  var title: String { name + dependency.name + self.dependency.address }
}
protocol FooterDependency: Dependency { var clock: Clock { get } }
class FooterComponent: Component<FooterDependency> {}
