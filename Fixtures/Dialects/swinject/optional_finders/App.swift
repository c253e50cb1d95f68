import Swinject

// A function that gives what it resolves as an optional asks for it where its result is used.

protocol Mail {}
protocol Clock {}
protocol Log {}
protocol Sound {}
protocol Store {}
struct Silence: Sound {}

let container = Container()

enum Services {
  static func find<Service>(_ type: Service.Type) -> Service? { container.resolve(type) }
  /// It makes what is not there.
  static func cached<Service>(_ type: Service.Type) -> Service? {
    if let known = cache["\(type)"] as? Service { return known }
    return container.resolve(type)
  }
  static var cache: [String: Any] = [:]
}

func hard() {
  _ = Services.find(Mail.self)!
  guard let clock = Services.find(Clock.self) else { fatalError("no clock") }
  _ = clock
}

func soft() {
  guard let log = Services.find(Log.self) else { return }
  let sound = Services.find(Sound.self) ?? Silence()
  _ = (log, sound, Services.cached(Store.self)!)
}

@propertyWrapper struct Inject<Service> {
  var wrappedValue: Service { Services.find(Service.self)! }
}

final class Screen { @Inject var store: Store }
