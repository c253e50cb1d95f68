import Dioxide

let container = Container()
let settings = Settings()
struct Settings: Sendable {}
protocol Clock: Sendable {}
struct SystemClock: Clock {}
struct Token: Sendable {
  init(_ settings: Settings) {}
}
struct Server: Sendable {
  init(settings: Settings, clock: any Clock) {}
}
protocol EmailPort: Sendable {}
@Service struct SMTPEmail: EmailPort {}
struct Database: Sendable {
  init(address: String) {}
}
final class Pool: Sendable {
  static func open() async throws -> Pool { Pool() }
}
