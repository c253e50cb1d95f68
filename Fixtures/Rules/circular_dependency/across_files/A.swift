import Dioxide

@Service(scope: .request)
final class Alpha: Sendable {
  init(gamma: Gamma) {}  // expect: circular_dependency
}
