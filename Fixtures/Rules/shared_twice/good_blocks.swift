import NeedleFoundation

class RootComponent: BootstrapComponent {
  var mail: Mail { shared { Mail(clock: clock) } }
  var clock: Clock { shared { Clock() } }
  // One of them runs, always the same one.
  var log: Log {
    if isQuiet { return shared { Log() } }
    return shared { Log(isQuiet: true) }
  }
  // A key of its own.
  var pair: Pair { Pair(shared(__function: "first") { First() }, shared { Second() }) }
  var session: Session { URLSession.shared { Session(URLSession.shared) } }
}
