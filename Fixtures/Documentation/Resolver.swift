// The part of Resolver that the documentation uses, to compile its examples.

public protocol ResolverRegistering {
  static func registerAllServices()
}

public struct ResolverScope: Sendable {
  public static let application = ResolverScope()
}

public final class ResolverOptions<Service> {
  @discardableResult public func scope(_ scope: ResolverScope) -> Self { self }
}

public final class Resolver {
  @discardableResult public static func register<Service>(
    _ factory: @escaping () -> Service?
  ) -> ResolverOptions<Service> { ResolverOptions() }
}

@propertyWrapper public struct Injected<Service> {
  public init() {}
  public var wrappedValue: Service {
    get { fatalError() }
    set {}
  }
}
