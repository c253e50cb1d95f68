import Swinject

protocol Chicken {}
protocol Egg {}
final class Hen: Chicken { init(egg: Egg) {} }
final class Shell: Egg { init(hen: Chicken) {} }

final class Farm: Assembly {
  func assemble(container: Container) {
    container.register(Chicken.self) { r in
      Hen(egg: r.resolve(Egg.self)!)  // expect: circular_dependency
    }
    container.register(Egg.self) { r in Shell(hen: r.resolve(Chicken.self)!) }
  }
}

let farm = Assembler([Farm()])
