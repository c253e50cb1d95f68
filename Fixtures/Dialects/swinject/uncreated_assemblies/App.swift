import Swinject

protocol Mail {}
protocol Clock {}
protocol Log {}
struct SMTP: Mail { init(clock: Clock, log: Log) {} }
struct SystemClock: Clock {}
struct Console: Log {}

let assembler = Assembler([MailAssembly()] + make(LogAssembly.self) + generated)
func make(_ type: Assembly.Type) -> [Assembly] { [] }

final class MailAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Mail.self) { r in SMTP(clock: r.resolve(Clock.self)!, log: r.resolve(Log.self)!) }
  }
}

final class LogAssembly: Assembly {
  func assemble(container: Container) { container.register(Log.self) { _ in Console() } }
}

/// Nothing creates it, except possibly what `generated` is: no file declares that.
final class ClockAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Clock.self) { _ in SystemClock() }
    container.register(Log.self, name: "own") { r in _ = r.resolve(Clock.self)!; return Console() }
  }
}
