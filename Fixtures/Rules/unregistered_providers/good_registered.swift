import NeedleFoundation

final class AppComponent: BootstrapComponent {
  var inbox: InboxComponent { InboxComponent(parent: self) }
}
final class InboxComponent: Component<EmptyDependency> {}

@main
final class AppDelegate {
  private let component: AppComponent

  init() {
    registerProviderFactories()
    component = AppComponent()
  }
}
