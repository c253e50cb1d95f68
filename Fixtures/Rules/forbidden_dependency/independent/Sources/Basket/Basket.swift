import Dioxide

@Service public struct BasketModel {
  init(payment: PaymentModel) {}
}
