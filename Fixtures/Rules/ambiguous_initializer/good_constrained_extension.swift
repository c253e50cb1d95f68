import Dioxide

struct Box<Value: Sendable>: Sendable {
  let value: Value
}

@Service struct Plain: Sendable {
  init() {}
}

extension Box where Value == Int {
  init() { value = 1 }
}
