import NeedleFoundation

final class AppComponent: BootstrapComponent {}

func start(_ steps: [() -> Void]) { for step in steps { step() } }

func launch() -> AppComponent {
  start([registerProviderFactories])
  return AppComponent()
}
