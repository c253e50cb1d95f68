import NeedleFoundation

class BaseComponent: BootstrapComponent {}
final class AppComponent: BaseComponent {
  var mail: Mail { shared { Mail() } }
}
final class Mail {}

// A comment about registerProviderFactories() calls nothing.
let note = "registerProviderFactories()"

// The generated function.
public func registerProviderFactories() {
  register1()
}

@main
final class AppDelegate {
  private let component = AppComponent() // expect: unregistered_providers

  func other() -> BaseComponent {
    BaseComponent(/* AppComponent() */) // expect: unregistered_providers
  }
}
