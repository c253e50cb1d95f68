import Dioxide

@Service
// dioxide:disable:next ambiguous_initializer
final class Reports: Sendable {
  init() {}
  init(title: String) {}
}
