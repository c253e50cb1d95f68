import Swinject

// The types of arguments are known where Swift works them out, and where they lead to a declared type.

protocol View {}
protocol Router {}
struct Ticket {}
struct Coach {}
enum Source { case menu, link(String) }
final class Presenter { init(view: any View, source: Source) {} }
final class Plan { init(count: Int, title: String) {} }
final class Page { init(ticket: Ticket, source: Source?) {} }
final class Trip { init(coach: Coach) {} }

let container = Container()

func assemble() {
  container.register(Plan.self) { _, count, title in Plan(count: count, title: title) }
  container.register(Page.self) { r, ticket, source in
    let page: Page = .init(ticket: ticket, source: source)
    return page
  }
  container.register(Presenter.self) { (_: Resolver, view: Screen, source: Source) in
    Presenter(view: view, source: source)
  }
  container.register(Trip.self, scoped: { (_: Resolver, coach: Coach) in Trip(coach: coach) })
  container.register(Coach.self) { (_: Resolver, ticket: Ticket) in Coach() }
}

final class Screen: View {
  let title: String
  private var count = 3
  var ticket: Ticket?
  let source: Source

  init(title: String, source: Source) { (self.title, self.source) = (title, source) }

  func show(first: Ticket, maybe: Source?) {
    _ = container.resolve(Plan.self, arguments: count, title)!
    _ = container.resolve(Plan.self, arguments: self.count, self.title)!
    _ = container.resolve(Page.self, arguments: first, maybe)!
    _ = container.resolve(Presenter.self, arguments: self, Source.menu)!
    _ = container.resolve(Presenter.self, arguments: self, Source.link("a"))!
    _ = container.resolve(Presenter.self, arguments: self, title.isEmpty ? Source.menu : Source.link(title))!
    let coach = container.resolve(Coach.self, argument: first)!
    _ = container.resolve(Trip.self, argument: coach)!
    guard let ticket else { return }
    _ = container.resolve(Coach.self, argument: ticket)!
    if let own = self.ticket { _ = container.resolve(Coach.self, argument: own)! }
    _ = container.resolve(Coach.self, argument: self.ticket!)!
    // In another order, and of another type.
    _ = container.resolve(Plan.self, arguments: title, count)!
    _ = container.resolve(Plan.self, arguments: "title", 3)!
    _ = container.resolve(Presenter.self, arguments: self as View, source)!
    _ = container.resolve(Trip.self, argument: first)!
  }
}
