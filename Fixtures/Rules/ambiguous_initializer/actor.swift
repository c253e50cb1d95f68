import Dioxide

protocol Port: Sendable {}

@Adapter(for: Port.self, profile: .test)
public actor Reports: Port {  // expect: ambiguous_initializer
  public init() {}
  internal init(title: String) async {}
  private init(number: Int) {}
}
