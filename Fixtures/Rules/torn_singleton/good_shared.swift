import Swinject

protocol Reading {}
protocol Writing {}
final class Notes: Reading, Writing {}
final class Draft: Reading, Writing {}
final class Memo: Reading, Writing { init(text: Draft) {} }

final class NotesAssembly: Assembly {
  func assemble(container: Container) {
    // Kept itself.
    container.register(Notes.self) { _ in Notes() }.inObjectScope(.container)
    container.register(Reading.self, name: "notes") { r in r.resolve(Notes.self)! }.inObjectScope(.container)
    container.register(Writing.self, name: "notes") { r in r.resolve(Notes.self)! }.inObjectScope(.container)
    // One of them is made anew too.
    container.register(Draft.self) { _ in Draft() }
    container.register(Reading.self, name: "draft") { r in r.resolve(Draft.self)! }.inObjectScope(.container)
    container.register(Writing.self, name: "draft") { r in r.resolve(Draft.self)! }
    // Something is built of it, which is another thing.
    container.register(Memo.self) { r in Memo(text: r.resolve(Draft.self)!) }.inObjectScope(.container)
    container.register(Writing.self, name: "memo") { r in Memo(text: r.resolve(Draft.self)!) }.inObjectScope(.container)
  }
}

let assembler = Assembler([NotesAssembly()])
