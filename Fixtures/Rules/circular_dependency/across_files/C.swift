import Dioxide

@Service(scope: .request)
final class Gamma: Sendable {}

extension Gamma {
  convenience init(name: String) { self.init() }
  convenience init(number: Int) { self.init() }
}
