import Resolver
import SwiftUI

protocol Mail {}
protocol Clock {}
final class Sender: Mail {
  @Injected private var clock: Clock
  @LazyInjected var lazyClock: Clock
  @WeakLazyInjected var weakClock: Clock?
  @OptionalInjected var maybe: Clock?
  @Injected(name: "wall") var wall: any Clock
  @Injected var missing: Missing
  @OptionalInjected var absent: Missing?
}
final class Quartz: Clock {}
final class Model: ObservableObject {
  let mail: Mail
  init(mail: Mail = Resolver.resolve()) { self.mail = mail }
}
final class Missing {}
struct Screen: View {
  @InjectedObject var model: Model
  @StateObject private var other: Model = Resolver.resolve()
  var body: some View { Text("") }
}
final class Controller: Resolving {
  var model: Model = Resolver.resolve()
  lazy var later: Mail = resolver.resolve()
  private let clock = Resolver.resolve(Clock.self, name: "wall")
  let mail: Mail
  var store: Store<Mail>?

  init() { self.mail = Resolver.resolve() }

  var current: Clock { resolver.resolve() }

  func load() -> Mail {
    let clock: Clock = resolver.resolve()
    let other = Resolver.resolve() as Mail
    let maybe: Missing? = Resolver.optional()
    if let mail = Resolver.optional(Mail.self) { use(mail, clock, other, maybe) }
    use(Resolver.resolve(Missing.self))
    let screen = Page(clock: Resolver.resolve(), model: .init(mail: Resolver.resolve()))
    store = Store(Resolver.resolve())
    use(screen)
    return Resolver.resolve()
  }
}
final class Page { init(clock: Clock, model: Model) {} }
final class Store<Element> { init(_ element: Element) {} }
func use(_ values: Any?...) {}

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    register { Sender() as Mail }
    register { Quartz() as Clock }
    register(name: "wall") { Quartz() as Clock }
    register { Model(mail: resolve()) }
  }
}
