import Dioxide

@Service
final class Reports: Sendable {  // expect: ambiguous_initializer
  init() {}
  init(title: String) {}
}
