import Swinject

protocol Player {}
protocol Tracker {}
protocol Log {}
protocol Clock {}
final class Video: Player { init(tracker: Tracker, clock: Clock) {} }
final class Counter: Tracker { init(address: String) {} }
struct Console: Log {}

extension Container {
  func register<Service>(_ type: Service.Type, mainActorFactory: @escaping @MainActor (Resolver) -> Service) {}
  func register<Service, Argument>(
    _ type: Service.Type, mainActorFactory: @escaping @MainActor (Resolver, Argument) -> Service
  ) {}
  func register<Service>(_ type: Service.Type, instance: Service) {
    register(type) { _ in instance }
  }
}

let container = Container()

func assemble() {
  container.register(Tracker.self, mainActorFactory: { (_, address) in Counter(address: address) })
  container.register(Player.self, mainActorFactory: { r in
    Video(tracker: r.resolve(Tracker.self, argument: "a")!, clock: r.resolve(Clock.self)!)
  })
  // What this does is not told, but that it registers is likely.
  container.register(Log.self, instance: Console())
}

/// Registers something else, twice, under one name.
final class Bus { func register<Event>(_ type: Event.Type, handler: @escaping (Event) -> Void) {} }

func listen(_ bus: Bus) {
  bus.register(Video.self, handler: { video in print(video) })
  bus.register(Video.self, handler: { _ in })
}

func use() {
  _ = container.resolve(Player.self)!
  _ = container.resolve(Log.self)!
}
