import Swinject

final class Parent { var child: Child? }
final class Child { var parent: Parent?; init(parent: Parent) {} }
final class Master { init(slave: Lazy<Servant>) {} }
final class Servant { init(master: Master) {} }
final class Ping { init(pong: Provider<Pong>) {} }
final class Pong { init(ping: Ping) {} }

final class Family: Assembly {
  func assemble(container: Container) {
    // Given when both are there: this is how Swinject's circles are drawn.
    container.register(Parent.self) { _ in Parent() }
      .initCompleted { r, parent in parent.child = r.resolve(Child.self)! }
    container.register(Child.self) { r in Child(parent: r.resolve(Parent.self)!) }
    container.register(Master.self) { r in Master(slave: r.resolve(Lazy<Servant>.self)!) }
    container.register(Servant.self) { r in Servant(master: r.resolve(Master.self)!) }
    container.register(Ping.self) { r in Ping(pong: r.resolve(Provider<Pong>.self)!) }
    container.register(Pong.self) { r in Pong(ping: r.resolve(Ping.self)!) }
  }
}

let family = Assembler([Family()])
