import Dioxide

let app = Container()
protocol Clock: Sendable {}
struct StoppedClock: Clock {}
protocol EmailPort: Sendable {}
struct FakeEmail: EmailPort {}
@Service final class Signup: Sendable {
  init() {}
  func run() async throws {}
}
