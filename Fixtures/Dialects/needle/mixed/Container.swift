import Swinject

final class ClockAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Clock.self) { _ in Clock() }
    container.register(Watch.self) { r in Watch(mail: r.resolve(Mail.self)!, clock: r.resolve(Clock.self)!) }
  }
}
final class Watch { init(mail: Mail, clock: Clock) {} }
let assembler = Assembler([ClockAssembly()])
