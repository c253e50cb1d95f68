import Swinject

protocol Mail {}
protocol Clock {}
struct SystemClock: Clock {}
final class SMTP: Mail { init(clock: Clock) {} }

// Nothing is called `Container(` here, and still a container is in view.
class BaseContainer: Swinject.Container {}
final class AppContainer: BaseContainer {
  func assemble() {
    register(Clock.self) { _ in SystemClock() }
  }
}

actor Holder {
  let container = AppContainer()
  func mail() -> Mail { container.resolve(Mail.self)! }
  func clock() -> Clock { container.resolve(Clock.self)! }
}
