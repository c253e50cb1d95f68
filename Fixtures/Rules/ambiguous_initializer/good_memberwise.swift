import Dioxide

@Service struct A: Sendable {
  var title = ""
  private let number = 1
}

@Service struct B: Sendable {
  let a: A
  static func make() -> B { B(a: A()) }
}
