import Dioxide

@Service public struct PaymentModel {}
