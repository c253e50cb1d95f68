import Dioxide

@Service final class A: Sendable {
  #if DEBUG
  init(limit: Int = 1) {}
  #else
  init(limit: Int = 100, retries: Int = 3) {}
  #endif
}
