protocol Mail {}
protocol Log: AnyObject {}
/// Conforms to nothing that is taken.
protocol Printable {}

final class SMTP: Mail, Printable {
  init(log: Log) {}
}

struct Pigeon: Mail {
  let log: any Log
}

actor Ledger {
  init(mail: any Mail, all: [any Mail], later: @escaping () -> Pigeon, maybe: SMTP?) {}
}

class Base: Log {}
final class Console: Base {}

/// A value, and what takes it.
struct Address { var street: String }
struct Customer { var address: Address }

/// A struct that takes what is joined is joined itself.
struct Inner { let ledger: Ledger }
struct Outer { let inner: Inner }

/// Two initializers: the longest tells most.
final class Shop {
  init(mail: any Mail) {}
  init(mail: any Mail, ledger: Ledger) {}
}

/// Each takes the other; that is drawn, and no finding.
final class Hen {
  init(egg: Egg) {}
}
final class Egg {
  init(hen: Hen?) {}
}

final class Alone {
  init(count: Int) {}
}
