import Dioxide

public protocol Clock {}
@Service public struct Audit {
  init(log: Log) {}
}
@Service public struct Log {
  init(table: Table, audit: Lazy<Audit>) {}
}
@Adapter(for: Clock.self) struct DatabaseClock: Clock {
  init(table: Table) {}
}
