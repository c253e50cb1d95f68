import Dioxide

final class Parent: Sendable { init(child: Child) {} }
@Service final class Child: Sendable { init(parent: Parent?) {} }
