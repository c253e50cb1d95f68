import Swinject

/// A property that is resolved when it is first asked for.
@propertyWrapper
struct Injected<Service> {
  lazy var wrappedValue: Service = Root.shared.resolver.resolve(Service.self)!
}
