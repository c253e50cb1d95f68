import Dioxide

// Parameters and types that no container can give or build.

protocol Port: Sendable {}

@Service final class Isolated: Sendable {
  init(actor: isolated (any Actor)? = #isolation) {}
}

@Service final class Unconstrained: Sendable {
  init<Kind: Sendable, Value>(kind: Kind, value: Value) {}
}

@Service final class UsedTwice: Sendable {
  init<Kind: Port>(first: Kind, second: Kind) {}
}

@Service final class Inside: Sendable {
  init<Kind: Port>(all: [Kind]) {}
}

@Service final class Pack: Sendable {
  init<each Value: Sendable>(values: repeat each Value) {}
}

@Service struct PackType<each Value: Sendable>: Sendable {
  init() {}
}

@Service struct Unique: ~Copyable, Sendable {
  init() {}
}
