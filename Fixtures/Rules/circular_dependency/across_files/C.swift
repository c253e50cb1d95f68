import Dioxide

@Service(scope: .request)
final class Gamma: Sendable {
  init(beta: Alpha.Beta) {}
}

extension Gamma {
  convenience init(name: String, beta: Alpha.Beta) { self.init(beta: beta) }
  convenience init(number: Int, beta: Alpha.Beta) { self.init(beta: beta) }
}
