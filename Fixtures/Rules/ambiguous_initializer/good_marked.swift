import Dioxide

@Service struct A: Sendable {
  init(title: String) {}
  @Inject init() {}
}

@Service final class B: Sendable {
  private init(title: String) {}
  @Inject private init() {}
}

@Service final class C: Sendable {
  init(title: String) {}
  @Dioxide.Inject convenience init() { self.init(title: "") }
}

@Service struct D: Sendable {}
extension D {
  @Inject init(d: Int = 1) {}
  init(e: Int) {}
}
