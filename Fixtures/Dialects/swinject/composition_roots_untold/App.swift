import Swinject

protocol Mail {}
protocol Log {}
final class SMTP: Mail { init(log: Log) {} }
final class Console: Log {}

final class MailAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Mail.self) { r in SMTP(log: r.resolve(Log.self)!) }
  }
}

final class LogAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Log.self) { _ in Console() }
  }
}

/// One list is worked out, so that anything may be loaded with anything.
func make(_ more: [Assembly]) -> [Assembler] {
  [Assembler([MailAssembly()]), Assembler(more + [LogAssembly()])]
}
