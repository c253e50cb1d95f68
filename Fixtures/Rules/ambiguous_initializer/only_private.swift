import Dioxide

@Service
final class Mail: Sendable {  // expect: ambiguous_initializer
  private init(port: Int) {}
}

@Service
struct Two: Sendable {  // expect: ambiguous_initializer
  private init() {}
  fileprivate init(number: Int) {}
  init(from decoder: any Decoder) {}
}
