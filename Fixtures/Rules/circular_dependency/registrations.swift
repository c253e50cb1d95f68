import Dioxide

final class Left: Sendable { init(right: Right) {} }
final class Right: Sendable { init(left: Left) {} }

func assemble(_ container: Container) throws {
  try container.register(Left.self) { c in
    Left(right: try c.resolve(Right.self))  // expect: circular_dependency
  }
  try container.register(Right.self, scope: .factory) { c in
    let left: Left = try c.resolve(Left.self)
    return Right(left: left)
  }
}
