import Resolver

protocol Flags {}
final class Local: Flags {}
final class Remote: Flags {}
final class Panel {}
final class Both {}

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    #if DEBUG
      register { Local() as Flags }
      register { Panel() }
    #else
      register { Remote() as Flags }
    #endif
    register { Both() }
  }
}

final class Box {
  @Injected var flags: Flags
  #if DEBUG
    @Injected var panel: Panel
  #endif
  @Injected var both: Both
}
