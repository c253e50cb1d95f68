import Dioxide

// New ones each time do not help: they would be built for ever.
@Service(scope: .factory) final class Chicken: Sendable {
  init(egg: Egg) {}  // expect: circular_dependency
}
@Service(scope: .factory) final class Egg: Sendable {
  init(chicken: Chicken) {}
}
