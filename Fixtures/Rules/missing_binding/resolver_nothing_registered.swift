import Resolver

protocol Ink {}
protocol Dye {}
struct Blue: Ink, Dye {}

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {}

  static func registerColors() {
    register { Blue() as Dye }
  }
}

final class Painter {
  @Injected var ink: Ink // expect: missing_binding
  // Nothing calls the function that registers it.
  @Injected var dye: Dye // expect: missing_binding
  // Another container may have it.
  @Injected(container: .mock) var other: Ink
}
