import Configuration
import Dioxide

/// The settings in the environment: `DATABASE_PATH`, `PORT` and `TITLE`.
@Service
struct Settings: Sendable {
  let databasePath: String
  let port: Int
  let title: String

  init(reader: ConfigReader) {
    databasePath = reader.string(forKey: "database.path", default: "notes.sqlite")
    port = reader.int(forKey: "port", default: 8080)
    title = reader.string(forKey: "title", default: "Note")
  }
}

/// The log of starts and stops.
protocol EventLog: Sendable {
  func write(_ event: String)
}

@Adapter(for: EventLog.self, profile: .production)
struct PrintedEventLog: EventLog {
  func write(_ event: String) { print(event) }
}

@Adapter(for: EventLog.self, profile: .test)
struct SilentEventLog: EventLog {
  func write(_ event: String) {}
}
