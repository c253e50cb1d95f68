import Swinject

protocol Reading {}
protocol Writing {}
protocol Listening {}
final class Notes: Reading, Writing, Listening {}

final class NotesAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Notes.self) { _ in Notes() }
    container.register(Reading.self) { r in r.resolve(Notes.self)! }.inObjectScope(.container)  // expect: torn_singleton
    container.register(Writing.self) { resolver in
      return resolver.resolve(Notes.self)!
    }.inObjectScope(.container)
    container.register(Listening.self) { $0.resolve(Notes.self)! as Listening }.inObjectScope(.weak)
  }
}

let assembler = Assembler([NotesAssembly()])
