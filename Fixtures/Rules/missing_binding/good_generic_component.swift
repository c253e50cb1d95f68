import Dioxide

@Service
final class Cache<Value: Sendable>: Sendable {
  let limit: Limit
  init(limit: Limit) { self.limit = limit }
}

@Service struct Limit: Sendable { var count = 10 }

@Service struct Pages: Sendable {
  let titles: Cache<String>
  let numbers: Cache<[Int]>
}

func compose(_ container: Container) throws {
  try container.scan(
    Cache<String>.InjectedComponent.components + Cache<[Int]>.InjectedComponent.components, profile: .production)
}
