import Dioxide

/// The program: answers the requests that come in on standard input, a line each.
@main
struct Orders {
  static func main() async throws {
    let container = Container()
    try container.scan(profile: .production)
    // Started in the order of their dependencies, stopped in reverse, also where something throws.
    try await container.withLifecycle { container in
      let server = Server(container: container)
      while let line = readLine() {
        guard let request = Request(line) else { continue }
        print(await server.answer(request))
      }
    }
  }
}
