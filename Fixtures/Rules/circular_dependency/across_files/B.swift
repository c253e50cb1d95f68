import Dioxide

extension Alpha {
  @Service(scope: .request)
  final class Beta: Sendable {
    init(_ alpha: Alpha) {}
  }
}
