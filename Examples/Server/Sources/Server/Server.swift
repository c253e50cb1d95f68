import Configuration
import Dioxide
import DioxideServer
import Hummingbird

/// Keeps notes in an SQLite database and serves them over HTTP.
@main
struct Server {
  static func main() async throws {
    let container = Container()
    try container.register(ConfigReader.self, instance: ConfigReader(provider: EnvironmentVariablesProvider()))
    try container.scan(profile: .production)

    let settings = try container.resolve(Settings.self)
    var application = Application(
      router: makeRouter(container),
      configuration: .init(address: .hostname("127.0.0.1", port: settings.port)),
      services: [ContainerService(container)],
      onServerRunning: { _ in print("listening on port \(settings.port)") })
    // No request arrives before the database is open.
    application.beforeServerStarts { try await container.start() }
    // On SIGTERM and SIGINT: the open requests end, then the components are disposed of in reverse order.
    try await application.runService()
  }
}
