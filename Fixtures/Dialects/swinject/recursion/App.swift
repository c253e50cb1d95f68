import Swinject

// A recursion that may end is not a cycle.

final class Node { init(next: Node?) {} }
final class Tree { init(left: Tree?) {} }
final class Alpha { var beta: Beta? }
final class Beta { var alpha: Alpha? }
final class Gamma { var delta: Delta? }
final class Delta { var gamma: Gamma? }

let container = Container()
func wire() {
  container.register(Node.self) { (r: Resolver, n: Int) in
    Node(next: n == 0 ? nil : r.resolve(Node.self, argument: n - 1)!)
  }
  container.register(Tree.self) { (r: Resolver, n: Int) in Tree(left: r.resolve(Tree.self, argument: n / 2)!) }
  // What is transient is kept nowhere, so this never ends.
  container.register(Alpha.self) { _ in Alpha() }.initCompleted { r, a in a.beta = r.resolve(Beta.self)! }
    .inObjectScope(.transient)
  container.register(Beta.self) { _ in Beta() }.initCompleted { r, b in b.alpha = r.resolve(Alpha.self)! }
    .inObjectScope(.transient)
  // This does: the objects are kept before they are completed.
  container.register(Gamma.self) { _ in Gamma() }.initCompleted { r, g in g.delta = r.resolve(Delta.self)! }
  container.register(Delta.self) { _ in Delta() }.initCompleted { r, d in d.gamma = r.resolve(Gamma.self)! }
    .inObjectScope(.transient)
}
