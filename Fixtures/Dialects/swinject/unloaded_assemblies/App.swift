import Swinject

protocol Ink {}
protocol Paper {}
protocol Stamp {}
protocol Press {}
struct Blue: Ink {}
struct Sheet: Paper {}
struct Seal: Stamp {}
struct Rotary: Press { init(ink: Ink, paper: Paper, stamp: Stamp?) {} }

final class PressModule: Assembly {
  func assemble(container: Container) {
    container.register(Press.self) { r in
      Rotary(ink: r.resolve(Ink.self)!, paper: r.resolve(Paper.self)!, stamp: r.resolve(Stamp.self))
    }
  }
}

/// Nothing loads it, although a comment names InkModule().
final class InkModule: Assembly {
  func assemble(container: Container) { container.register(Ink.self) { _ in Blue() } }
}

/// The list of the assembler names it.
final class AssemblyOfPaper: Assembly {
  func assemble(container: Container) { container.register(Paper.self) { _ in Sheet() } }
}

/// What it registers may be absent.
final class StampModule: Assembly {
  func assemble(container: Container) { container.register(Stamp.self) { _ in Seal() } }
}

let assembler = Assembler([PressModule(), AssemblyOfPaper()])
let press = assembler.resolver.resolve(Press.self)!
