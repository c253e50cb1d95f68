import NeedleFoundation

// Classes that are called the same.
enum Design {
  class Component<Style> { init(parent: Style) {} }
  class Button: Component<Int> {}
}
class RootComponent: BootstrapComponent {
  var session: URLSession { .shared }
  var dependency: Int { 1 }
}
func make() { _ = Design.Button(parent: 1) }
