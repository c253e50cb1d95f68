import Dioxide

@Service public struct Router {}
@Service public struct Root {
  init(checkout: Checkout, prices: Prices) {}
}
