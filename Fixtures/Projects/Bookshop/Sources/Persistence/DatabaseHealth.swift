import Application
import Dioxide

extension ConnectionPool {
  /// Nested in a type of another file.
  @Adapter(for: HealthProbe.self, profile: [.production, .development], multi: true, priority: 1)
  struct Probe: HealthProbe {
    let pool: ConnectionPool

    var name: String { "database" }
    func isHealthy() async -> Bool { (try? await pool.query("SELECT 1") { _ in true }) ?? false }
  }
}
