import Resolver

protocol Mail {}
final class Sender: Mail {}
final class Fake: Mail {}
final class OnlyFake {}
final class Given {}

extension Resolver {
  static let mock = Resolver(child: main)

  static func registerMocks() {
    mock.register { Fake() as Mail }
    Resolver.mock.register { OnlyFake() }
  }

  static func fill(_ container: Resolver) {
    container.register { Given() }
  }
}

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    register { Sender() as Mail }
    registerMocks()
    fill(main)
  }
}

final class Box {
  @Injected var mail: Mail
  @Injected(container: .mock) var other: Mail
  @Injected var fake: OnlyFake
  @Injected var given: Given
}
