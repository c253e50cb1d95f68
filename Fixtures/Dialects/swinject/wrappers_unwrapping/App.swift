import Swinject

protocol Mail {}
protocol Clock {}
struct SystemClock: Clock {}

/// Resolves when it is told to, and must find it then.
@propertyWrapper
final class Injected<Service> {
  var wrappedValue: Service!
  func resolve(_ resolver: Resolver) { wrappedValue = resolver.resolve(Service.self)! }
}

final class Screen {
  @Injected() var mail: Mail!
  @Injected var clock: Clock!
  // An optional of the property's own is no part of what is unwrapped.
  @Injected var other: Mail?
}

let container = Container()

func assemble() {
  container.register(Clock.self) { _ in SystemClock() }
}
