import Swinject

protocol Clock {}
protocol Mail {}
struct SystemClock: Clock {}
final class SMTP: Mail {
  init(clock: Clock) {}
  static func make(_ resolver: Resolver) -> SMTP { SMTP(clock: SystemClock()) }
}
struct Settings { struct Proxy {} }
struct Model<Element> {}

let container = Container()

func assemble() {
  container.register(Clock.self) { _ in SystemClock() }
  container.register(Mail.self) { r in SMTP(clock: r.resolve(Clock.self)!) }
  container.register(SMTP.self, factory: SMTP.make)
  container.register((any Sendable).self) { _ in 1 }
  container.register(Settings.Proxy.self) { (_: Resolver) -> Settings.Proxy in
    let proxy = Settings.Proxy()
    print("made")
    return proxy
  }
  container.register(Settings.self, name: "default", factory: { resolver in
    if Bool.random() { return Settings() }
    return Settings()
  })
  container.register(Model.self) { _ in Model<Int>() }
  container
    .register(String.self) { $0.resolve(Int.self).map(String.init) ?? "" }
  container.register([Clock].self) { r in [r.resolve(Clock.self)!] }
  #if DEBUG
  container.register(Int.self) { _ in 1 }
  #else
  container.register(Int.self) { _ in 2 }
  #endif
}
