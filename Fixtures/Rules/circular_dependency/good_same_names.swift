import Dioxide

enum Left {
  @Service struct Node: Sendable { let next: Right.Node }
}
enum Right {
  @Service struct Node: Sendable { let next: Node.Leaf }
}
extension Right.Node {
  @Service struct Leaf: Sendable {}
}
