import NeedleFoundation

class RootComponent: BootstrapComponent {
  var hen: Hen { shared { Hen(egg: egg) } }
  var egg: Egg { Egg(hen: self.hen) }

  // A closure runs later, and so does code behind a condition.
  var day: Day { Day(night: { self.night }) }
  var night: Night { Night(day: day) }
  var full: Moon { isDark ? Moon(sea: sea) : Moon() }
  var sea: Sea {
    if isDark { return Sea(moon: full) }
    return Sea()
  }

  // A local value of the same name.
  var log: Log {
    let log = Log()
    log.start()
    return log
  }
  var lines: [Line] { names.map { lines in Line(lines) } }
  var isDark: Bool { false }
  var names: [String] { [] }

  // Through what a child requires, and what it makes of it.
  var child: ChildComponent { ChildComponent(parent: self) }
  var store: Store { child.cache.store }

  // Through a function.
  var one: One { makeOne() }
  func makeOne() -> One { One(two: two) }
  var two: Two { Two(one: one) }
}

protocol ChildDependency: Dependency { var store: Store { get } }
class ChildComponent: Component<ChildDependency> {
  var cache: Cache { Cache(store: dependency.store) }
}
