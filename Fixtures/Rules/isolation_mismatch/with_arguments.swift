import Dioxide

@Service
final class Report: Sendable {
  @Inject(arguments: ["year"])
  init(year: Int) async {}
}

@MainActor @Service
final class Screen {
  @Inject(arguments: ["title"])
  init(title: String) {}
}

@Service
struct Reports: Sendable {
  let wait: @Sendable (Int) async -> Report
  let now: @Sendable (Int) -> Report  // expect: isolation_mismatch
  let screen: @Sendable (String) async throws -> Screen
  let screenNow: @Sendable (String) throws -> Screen  // expect: isolation_mismatch
}
