import Core
import Swinject

/// Each application has a root of its own, with the same service in it.
final class TabletAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Mail.self) { r in TabletMail(log: r.resolve(Log.self)!) }
    container.register(Log.self) { r in TabletLog(clock: r.resolve(Clock.self)!) }
    container.register(Clock.self) { _ in TabletClock() }
  }
}

struct TabletClock: Clock {}
final class TabletLog: Log { init(clock: Clock) {} }
final class TabletMail: Mail { init(log: Log) {} }

@main
struct Tablet {
  static func main() {
    let assembler = Assembler([TabletAssembly()])
    _ = assembler.resolver.resolve(Mail.self)!
  }
}
