import HarbourServices

final class BasketScreen {
  private let basket: Basket
  private let tides: Tides
  init() {
    self.basket = Root.shared.resolver.resolve()
    self.tides = Root.shared.resolver.resolve()  // expect: missing_binding
  }

  /// A widget has none.
  static func preview() -> Basket? {
    if let basket = Root.shared.resolver.resolve(Basket.self) { return basket }
    return nil
  }
}
