import Core
import Swinject

/// Each application has a root of its own, with the same service in it.
final class PhoneAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Mail.self) { r in PhoneMail(log: r.resolve(Log.self)!) }
    container.register(Log.self) { r in PhoneLog(clock: r.resolve(Clock.self)!) }
    container.register(Clock.self) { _ in PhoneClock() }
  }
}

struct PhoneClock: Clock {}
final class PhoneLog: Log { init(clock: Clock) {} }
final class PhoneMail: Mail { init(log: Log) {} }

@main
struct Phone {
  static func main() {
    let assembler = Assembler([PhoneAssembly()])
    _ = assembler.resolver.resolve(Mail.self)!
  }
}
