import Swinject

protocol Glue {}
protocol Cover {}
protocol Thread {}
struct Paste: Glue {}
struct Leather: Cover {}
struct Linen: Thread {}

/// Nested types may have the name of Swinject's protocol.
enum GlueFeature {
  final class Assembly: Swinject.Assembly {
    func assemble(container: Container) { container.register(Glue.self) { _ in Paste() } }
  }
}

enum CoverFeature {
  final class Assembly: Swinject.Assembly {
    func assemble(container: Container) { container.register(Cover.self) { _ in Leather() } }
  }

  static func assembly() -> Swinject.Assembly { Assembly() }
}

enum ThreadFeature {
  final class Assembly: Swinject.Assembly {
    func assemble(container: Container) { container.register(Thread.self) { _ in Linen() } }
  }
}

let features = Assembler([GlueFeature.Assembly(), CoverFeature.assembly()])

func bind() {
  _ = features.resolver.resolve(Glue.self)!
  _ = features.resolver.resolve(Cover.self)!
  _ = features.resolver.resolve(Thread.self)!
}
