import HarbourDomain

/// One connection for all that is stored.
public final class Database {
  let path: String
  public init(path: String, log: Log) {
    self.path = path
    log.write(path)
  }
}
