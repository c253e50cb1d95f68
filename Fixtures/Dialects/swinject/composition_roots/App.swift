import Swinject

protocol Mail {}
protocol Log {}
protocol Clock {}
protocol Store {}
final class SMTP: Mail { init(log: Log, clock: Clock, store: Store) {} }
final class Console: Log {}
final class Watch: Clock {}
final class Disk: Store {}

/// Loaded by the application alone, which has no log: the log of the preview is no help.
final class MailAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Mail.self) { r in
      SMTP(log: r.resolve(Log.self)!, clock: r.resolve(Clock.self)!, store: r.resolve(Store.self)!)
    }
  }
}

final class PreviewAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Log.self) { _ in Console() }
    // Registered in both, which is no duplicate, and no cycle either.
    container.register(Clock.self) { _ in Watch() }
  }
}

/// Loaded by one that is listed.
final class ClockAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Clock.self) { _ in Watch() }
  }
}

final class BaseAssembly: Assembly {
  func assemble(container: Container) {
    ClockAssembly().assemble(container: container)
  }
}

/// Outside of any assembly: for whoever calls it.
func registerStore(in container: Container) {
  container.register(Store.self) { _ in Disk() }
}

let application = Assembler([MailAssembly(), BaseAssembly()])
let preview = Assembler([PreviewAssembly()])

/// From which container this comes is not told.
let log = preview.resolver.resolve(Log.self)!
