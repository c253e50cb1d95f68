import Swinject

protocol Mail {}
protocol Log {}
protocol Clock {}
final class SMTP: Mail { init(log: Log) {} }
final class Console: Log {}
final class Watch: Clock {}
final class Pigeon {}
final class Screen { var mail: Mail? }

let container = Container()

func assemble() {
  container.register(Mail.self) { r in SMTP(log: r.resolve(Log.self)!) }
  container.register(Log.self) { _ in Console() }
  container.register(Clock.self) { _ in Watch() }  // expect: unused_component
  container.register(Pigeon.self) { _ in Pigeon() }
  container.storyboardInitCompleted(Screen.self) { r, screen in screen.mail = r.resolve(Mail.self)! }
}

let pigeon = container.resolve(Pigeon.self)!
