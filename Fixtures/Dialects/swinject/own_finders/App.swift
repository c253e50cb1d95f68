import Swinject

protocol Mail {}
protocol Clock {}
protocol Log {}
protocol Store {}
protocol Sound {}
protocol Face {}
protocol Door {}
protocol Key {}
struct SystemClock: Clock {}
struct Letter {}
struct Draft: Makeable {}
struct Unset: Makeable {}
final class Screen { init(clock: Clock, mail: Mail) {} }

final class Registrations: Assembly {
  func assemble(container: Container) {
    container.register(Clock.self) { _ in SystemClock() }
    container.register(Letter.self) { (_, text: String) in Letter() }
    container.register(Log.self, name: "main") { r in r.forced(Face.self) as! Log }
  }
}

final class Start {
  let injector = DependencyInjector.shared
  @Inject var clock: Clock
  @Inject var door: Door
  @Maybe var key: Key?

  func good() throws {
    _ = Screen(clock: injector.resolve(Clock.self), mail: Assembler.resolve(Mail.self))
    _ = DependencyInjector.shared.resolve(Letter.self, argument: "a")
    _ = DependencyInjector.shared.find(Log.self, name: "main")
    _ = appResolve(serviceType: Clock.self)
  }

  func bad() {
    _ = self.injector.resolve(Letter.self)
    _ = DependencyInjector.shared.find(Log.self)
    _ = appResolve(serviceType: Store.self)
  }

  // These go on without it, or are none of ours.
  func untold() throws {
    _ = injector.perhaps(Sound.self)
    _ = try injector.asked(Sound.self)
    _ = injector.made(Unset.self)
    _ = Registry().find(Sound.self)
    _ = Registry.shared.resolve(Sound.self)
    if let sound = injector.container.resolve(Sound.self) { print(sound) }
  }
}

extension Assembler { func addAssembly(_ assembly: Assembly) { apply(assembly: assembly) } }
func more() { Assembler.all.addAssembly(Registrations()) }

final class Registry {
  static let shared = Registry()
  func find<T>(_ type: T.Type) -> T { fatalError("another container") }
  func resolve<T>(_ type: T.Type) -> T { find(type) }
}

// Called as ours is, and of another kind.
final class Plugins {
  let injector = PluginInjector()
  init(other injector: PluginInjector) { _ = injector.resolve(Sound.self) }
  func load() { _ = injector.resolve(Sound.self) }
}
