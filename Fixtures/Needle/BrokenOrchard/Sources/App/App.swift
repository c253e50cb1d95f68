import SwiftUI

@main
struct OrchardApp: App {
  private let component: AppComponent

  init() {
    registerProviderFactories()
    component = AppComponent()
  }

  var body: some Scene { WindowGroup { Text("\(component.trees)") } }
}
