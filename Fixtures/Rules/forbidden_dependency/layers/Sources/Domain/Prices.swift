import Dioxide

@Service public struct Prices {
  init(
    later: Lazy<Checkout>,  // expect: forbidden_dependency
    all: [any Plugin]
  ) {}
}
