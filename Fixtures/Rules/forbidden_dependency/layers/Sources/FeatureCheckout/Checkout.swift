import Dioxide

@Service public struct Checkout {
  init(
    prices: Prices,
    router: Router  // expect: forbidden_dependency
  ) {}
}
