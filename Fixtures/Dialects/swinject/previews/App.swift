import Swinject

protocol Mail {}
protocol Clock {}
protocol Log {}
struct SMTP: Mail { init(clock: Clock) {} }
struct SystemClock: Clock {}
struct Inbox { init(mail: Mail, log: Log) {} }

let container = Container()

func assemble() {
  container.register(Clock.self) { _ in SystemClock() }
  container.register(Mail.self) { r in SMTP(clock: r.resolve(Clock.self)!) }
}

/// Only previews register a log.
struct InboxView {
  let inbox = Inbox(mail: container.resolve(Mail.self)!, log: container.resolve(Log.self)!)
}
