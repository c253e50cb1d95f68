import Swinject

protocol Clock {}
protocol Mail {}
protocol Log {}
protocol Store {}
struct SystemClock: Clock {}
struct Console: Log {}
final class SMTP: Mail { init(log: Log) {} }
final class Previewed: Mail { init(store: Store) {} }
final class Inbox { init(mail: Mail) {} }
final class Outbox { init(clock: Clock) {} }

func assemble() -> Container {
  let container = Container()
  container.register(Log.self) { _ in Console() }
  container.register(Mail.self) { r in SMTP(log: r.resolve(Log.self)!) }
  container.register(Inbox.self) { r in Inbox(mail: r.resolve(Mail.self)!) }
  container.register(Outbox.self) { r in Outbox(clock: r.resolve(Clock.self)!) }
  return container
}

// A container of its own: what it lacks is told, though another one has registrations of the same services.
func assemblePreview() -> Container {
  let container = Container()
  container.register(Mail.self) { r in Previewed(store: r.resolve(Store.self)!) }
  container.register(Inbox.self) { r in Inbox(mail: r.resolve(Mail.self)!) }
  container.register(Outbox.self) { r in
    _ = r.resolve(Log.self)!
    return Outbox(clock: r.resolve(Clock.self)!)
  }
  return container
}
