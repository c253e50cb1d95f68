import Dioxide

/// The program: answers the requests on standard input, one per line.
@main
struct Orders {
  static func main() async throws {
    let container = Container()
    try container.scan(profile: .production)
    // Started in the order of their dependencies, stopped in reverse, even if an error is thrown.
    try await container.withLifecycle { container in
      let server = Server(container: container)
      while let line = readLine() {
        guard let request = Request(line) else { continue }
        print(await server.answer(request))
      }
    }
  }
}
