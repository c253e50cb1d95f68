import Dioxide
import Elsewhere

@Service @Lifecycle final class Pool: SomebodysBase {
  func initialize() async throws {}
}
