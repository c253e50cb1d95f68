// The part of Swinject that the documentation uses, to compile its examples.

public protocol Resolver {
  func resolve<Service>(_ type: Service.Type) -> Service?
}

public struct ObjectScope: Sendable {
  public static let container = ObjectScope()
}

public final class ServiceEntry<Service> {
  @discardableResult public func inObjectScope(_ scope: ObjectScope) -> Self { self }
  @discardableResult public func implements<Other>(_ type: Other.Type) -> Self { self }
}

public final class Container: Resolver {
  public init() {}
  @discardableResult public func register<Service>(
    _ type: Service.Type, factory: @escaping (any Resolver) -> Service
  ) -> ServiceEntry<Service> { ServiceEntry() }
  public func resolve<Service>(_ type: Service.Type) -> Service? { nil }
}

public protocol Assembly {
  func assemble(container: Container)
}

public final class Assembler {
  public init(_ assemblies: [any Assembly]) {}
  public var resolver: any Resolver { Container() }
}
