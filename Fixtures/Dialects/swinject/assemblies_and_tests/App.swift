import Swinject

protocol Mail {}
protocol Log {}
final class SMTP: Mail { init(log: Log) {} }

final class MailAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Mail.self) { resolver in
      SMTP(log: resolver.resolve(Log.self)!)
    }
  }
}

let assembler = Assembler([MailAssembly()])
