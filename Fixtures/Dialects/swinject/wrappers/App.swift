import Swinject

protocol Mail {}
protocol Clock {}
protocol Store {}

let container = Container()

@propertyWrapper
struct Injected<Service> {
  var wrappedValue: Service { container.resolve(Service.self)! }
}

@propertyWrapper
struct Tried<Service> {
  var wrappedValue: Service? { container.resolve(Service.self) }
}

final class Screen {
  @Injected var mail: Mail
  @Injected() private var clock: any Clock
  @Tried var store: Store?
  @ObservationIgnored @Injected() var log: Log
}
protocol Log {}

func assemble() {
  container.register(Clock.self) { _ in SystemClock() }
}

struct SystemClock: Clock {}
