import Swinject

protocol Mail {}
final class SMTP: Mail { init(server: String = "", port: Int = 0) {} }
final class Fake: Mail {}

final class MailAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Mail.self) { _ in SMTP() }
    container.register(Mail.self) { _ in Fake() }  // expect: duplicate_binding
    container.register(Mail.self, name: "fake") { _ in Fake() }
    container.register(Mail.self) { (_, server: String) in SMTP(server: server) }
    container.register(Mail.self) { (_, port: Int) in SMTP(port: port) }
    container.register(Mail.self) { (_, server: String, port: Int) in SMTP(server: server, port: port) }
    #if DEBUG
    container.register(Mail.self, name: "main") { _ in Fake() }
    #else
    container.register(Mail.self, name: "main") { _ in SMTP() }
    #endif
  }
}

final class OtherAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Mail.self) { _ in Fake() }
  }
}

let assembler = Assembler([MailAssembly()])
let other = Assembler([OtherAssembly()])
