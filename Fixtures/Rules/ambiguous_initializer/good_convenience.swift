import Dioxide

@Service class A: @unchecked Sendable {
  init() {}
  convenience init(title: String) { self.init() }
  public convenience init(number: Int) { self.init() }
}

extension A {
  convenience init(words: [String]) { self.init() }
}
