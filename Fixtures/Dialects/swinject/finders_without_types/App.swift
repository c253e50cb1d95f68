protocol A {}
protocol B {}
protocol C {}
protocol D {}
protocol E {}
protocol Soft {}

final class Pen { init(a: A, soft: Soft?) {} }

// Functions of another file, that get to know the type by where they are called.
func a() { let pen = Pen(a: inject(), soft: injectIfThere()); print(pen) }
final class Screen {
  private let b: B = Services.get()
  lazy var c: C = container.fetch()
  var maybe: Soft? = injectIfThere()
  let other: Soft = injectOr(Other())
  let found: Soft = Services.find()
}
func d() -> D { inject() }
func e() { print(container.fetch(E.self), inject() as E) }
struct Other: Soft {}

final class Box { func get<T>() -> T { fatalError() } }
func unrelated(box: Box) { let soft: Soft = box.get(); print(soft) }
