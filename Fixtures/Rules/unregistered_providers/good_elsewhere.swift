import NeedleFoundation
import SwiftUI

// Nothing here creates the root: the program that does is elsewhere.
public final class AppComponent: BootstrapComponent {
  var screen: Screen { Screen(component: self) }
}

struct Screen {
  // Another type with the same name.
  struct AppComponent { init(_ name: String) {} }
  init(component: BootstrapComponent) { _ = AppComponent("screen") }
}

#Preview { Text("\(AppComponent())") }
