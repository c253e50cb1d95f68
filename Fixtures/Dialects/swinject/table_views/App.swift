import Swinject
import SwinjectStoryboard

// A table view has a `register` too: what it is given is nothing that Swinject could resolve.
protocol Named { static var name: String { get } }
final class Table {
  func register(_ type: Any.Type, forCellReuseIdentifier name: String) {}
  func register(_ nib: String, forCellReuseIdentifier name: String) {}
}
extension Table {
  func register<Cell: Named>(cell: Cell.Type) { register(Cell.self, forCellReuseIdentifier: Cell.name) }
  func registerNib(_ nib: String) { register(nib, forCellReuseIdentifier: nib) }
}

final class Cell: Named { static let name = "cell" }
final class Screen {}
final class Panel {}

final class Screens: Assembly {
  func assemble(container: Container) {
    container.storyboardInitCompleted(Screen.self) { _, _ in }
    container.register(Panel.self) { _ in Panel() }
  }
}

let assembler = Assembler([Screens()])

func open(_ table: Table) {
  table.register(cell: Cell.self)
  print(Screen.self, Cell.self)
  _ = assembler.resolver.resolve(Screen.self)!
  _ = assembler.resolver.resolve(Panel.self)!
  _ = assembler.resolver.resolve(Cell.self)!
}
