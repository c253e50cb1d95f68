import Swinject

protocol Reading {}
protocol Writing {}
final class Notes: Reading, Writing {}

let container = Container(defaultObjectScope: .container)

func assemble() {
  container.register(Notes.self) { _ in Notes() }
  container.register(Reading.self) { r in r.resolve(Notes.self)! }.inObjectScope(.container)
  container.register(Writing.self) { r in r.resolve(Notes.self)! }.inObjectScope(.container)
}
