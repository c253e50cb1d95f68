import HarbourServices

final class BasketScreen {
  private let basket: Basket
  init() { self.basket = Root.shared.resolver.resolve() }

  /// A widget has none.
  static func preview() -> Basket? {
    if let basket = Root.shared.resolver.resolve(Basket.self) { return basket }
    return nil
  }
}
