import Dioxide

@Service(scope: .request)
final class Gamma: Sendable {
  required init(beta: Alpha.Beta) {}
}

extension Gamma {
  convenience init(number: Int, alpha: Alpha) { self.init(beta: Alpha.Beta(alpha)) }
}
