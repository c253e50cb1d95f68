import Dioxide

struct Box<Value> {}
extension Box where Value == Int { @Service struct Inner: Sendable {} }

@Service struct Root: Sendable { let inner: Box<Int>.Inner, raw: `my service` }
@Service struct `my service`: Sendable {}
