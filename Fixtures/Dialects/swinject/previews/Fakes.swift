import Swinject

struct NoMail: Mail {}
struct NoLog: Log {}

// Called by previews of another file alone.
func makeFakeContainer() -> Container {
  let container = Container()
  container.register(Mail.self) { _ in NoMail() }
  registerFakeLog(in: container)
  return container
}

// By way of another such function.
func registerFakeLog(in container: Container) {
  container.register(Log.self) { r in
    _ = r.resolve(Mail.self)!
    return NoLog()
  }
}

// The program runs this one too.
func makeStubContainer() -> Container {
  let container = Container()
  container.register(Sync.self) { _ in Sync() }
  return container
}
struct Sync {}
func start(offline: Bool) { if offline { _ = makeStubContainer().resolve(Sync.self)! } }
