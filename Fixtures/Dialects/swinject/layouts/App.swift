import Swinject

protocol Mail {}
protocol Clock {}
protocol Log {}
struct SystemClock: Clock {}
final class SMTP: Mail { init(clock: Clock) {} }
final class Inbox { init(mail: Mail) {}; func open() {} }

let help = """
  container.register(Log.self) { _ in Console() }
  container.resolve(Log.self)!
  """
let raw = #"_ = container.resolve(Log.self)!"#

// The closure that a container is made with fills it.
let container = Container { c in
  c
    .register(
      Clock
        .self
    )
  {
    _ in
    SystemClock()
  }
}
let child = Container(parent: container) { $0.register(Mail.self /* that we send */) { r in SMTP(clock: r.resolve(Clock.self)!) } }
var containers: [String: Container] = ["inbox": child]

func go() async {
  containers["inbox"]?.register(/* all of it */ Inbox.self, // named below
    name: /* here */ "all") { r /* as ever */ in
    // r.resolve(Log.self)!
    /* r.resolve(Log.self)! /* and */ r.resolve(Log.self)! */
    let mail: () -> Mail = { { r.resolve(Mail.self)! }() }
    return Inbox(mail: mail())
  }
  containers["inbox"]! . resolve ( Inbox.self, name: "all" ) !.open()
  print("container.resolve(Log.self)!", "\(container.resolve(Clock.self)! as Any)")
  let safe = child.synchronize()
  await MainActor.run { _ = safe.resolve(Mail.self)! }
  Task { _ = safe
    .resolve(
      Log.self
    )! }
}
