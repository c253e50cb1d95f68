import SwiftUI
import Swinject

protocol Theme {}
struct DarkTheme: Theme {}

struct ThemeView: View {
  var body: some View { Text("\(container.resolve(Theme.self)! as Any)") }
}

#Preview {
  InboxView().environment(\.container, makeFakeContainer())
}

#Preview("Stubs") {
  InboxView().environment(\.container, makeStubContainer())
}

struct ThemeView_Previews: PreviewProvider {
  static var previews: some View {
    let own = Container()
    own.register(Theme.self) { _ in DarkTheme() }
    _ = own.resolve(Theme.self)!
    _ = own.resolve(Clock.self)!
    return ThemeView()
  }
}

#Preview("Assembly") {
  ThemeView().environment(\.resolver, Assembler([ThemeAssembly()]).resolver)
}

private final class ThemeAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Theme.self) { _ in DarkTheme() }
  }
}
