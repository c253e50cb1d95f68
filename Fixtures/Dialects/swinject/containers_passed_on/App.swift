import Swinject

protocol Mail {}
protocol Log {}
protocol Clock {}
struct SMTP: Mail { init(log: Log) {} }
struct Console: Log {}

/// Behind a shared constant.
final class Services {
  static let shared = Services()
  let parent = Container()
  lazy var child = Container(parent: parent)
  private init() {
    parent.register(Log.self) { _ in Console() }
    // What the parent has, the child finds.
    child.register(Mail.self) { r in SMTP(log: r.resolve(Log.self)!) }
  }
}

/// Kept in a property.
struct Router {
  private let resolver: Resolver
  init(resolver: Resolver) { self.resolver = resolver }

  func mail() -> Mail? { resolver.resolve(Mail.self) }
  func start() {
    guard let log = resolver.resolve(Log.self), let clock = resolver.resolve(Clock.self) else { return }
    _ = (log, clock)
    let isThere: Bool = resolver.resolve(Clock.self) != nil
    let either: Clock = resolver.resolve(Clock.self) ?? Fallback()
    _ = (isThere, either)
    // And this one must be there.
    _ = try! resolver.resolve(Clock.self)
  }
}
struct Fallback: Clock {}

let router = Router(resolver: Services.shared.child.synchronize())
