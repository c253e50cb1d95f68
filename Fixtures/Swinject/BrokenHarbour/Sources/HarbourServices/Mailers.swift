import HarbourDomain

public final class Postman: Mail {
  let log: Log
  public init(log: Log) { self.log = log }
  public func send(_ text: String) { log.write(text) }
}

/// Says what was booked, and what it costs.
public final class Receipts {
  let mail: Mail
  let tariff: Tariff
  public init(mail: Mail, tariff: Tariff) {
    self.mail = mail
    self.tariff = tariff
  }
}
