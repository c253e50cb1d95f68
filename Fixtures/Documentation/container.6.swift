import Dioxide

let container = Container()
struct Request: Sendable {}
let request = Request()
@Service(scope: .request) final class Handler: Sendable {
  init() {}
  func handle(_ request: Request) async throws {}
}
