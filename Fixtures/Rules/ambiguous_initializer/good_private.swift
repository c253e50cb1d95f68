import Dioxide

@Service final class A: Sendable {
  init() {}
  private init(title: String) {}
  private init(number: Int) {}
}
