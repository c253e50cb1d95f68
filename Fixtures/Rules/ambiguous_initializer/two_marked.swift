import Dioxide

@Service
final class Reports: Sendable {  // expect: ambiguous_initializer
  @Inject init() {}
  @Inject init(title: String) {}
  init(number: Int) {}
}
