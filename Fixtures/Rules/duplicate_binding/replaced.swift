import Resolver

protocol Clock {}
final class Quartz: Clock {}
final class Sand: Clock {}

extension Resolver: ResolverRegistering {
  static let mock = Resolver(child: main)

  public static func registerAllServices() {
    register { Quartz() as Clock }
    main.register { Sand() as Clock } // expect: duplicate_binding
    register(name: "sand") { Sand() as Clock }
    mock.register { Sand() as Clock }
    #if DEBUG
      register { Sand() as Clock }
    #endif
  }
}
