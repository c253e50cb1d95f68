import NeedleFoundation

class RootComponent: BootstrapComponent {
  var mail: Mail { shared { Mail(clock: shared { Clock() }) } } // expect: shared_twice
  var pair: Pair {
    let first = shared { First() }
    let second = self.shared { Second() } // expect: shared_twice
    return Pair(first, second)
  }
}
