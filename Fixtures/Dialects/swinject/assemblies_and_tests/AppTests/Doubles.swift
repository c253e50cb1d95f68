import Swinject

struct SilentLog: Log {}

final class TestAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Log.self) { _ in SilentLog() }
    container.register(Mail.self) { _ in SMTP(log: SilentLog()) }
    _ = container.resolve(Nothing.self)!
  }
}
