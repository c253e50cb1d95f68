import Dioxide

@Service final class A: Sendable {
  init() {}

  struct Options {
    init(wide: Bool) {}
  }

  func make() {
    struct Local {
      init(one: Int) {}
      init(two: Int) {}
    }
  }
}

extension A.Options {
  init() { self.init(wide: true) }
}

enum Other {
  struct A { init(other: Int) {} }
}

extension Other.A { init() { self.init(other: 1) } }
