import Dioxide

protocol Plugin: Sendable {}

@Service
final class Host: Sendable {
  init(plugins: [any Plugin]) {}  // expect: circular_dependency
}

@Adapter(for: Plugin.self, multi: true, priority: 1)
struct Spelling: Plugin {}

@Adapter(for: Plugin.self, multi: true, priority: 2)
final class Grammar: Plugin {
  init(host: Host) {}
}
