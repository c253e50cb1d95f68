import Dioxide

protocol Rule: Sendable {}

@Adapter(for: Rule.self, multi: true) struct Fixed: Rule {}
@Adapter(for: Rule.self, scope: .request, multi: true) struct ForUser: Rule {}

@Service
actor Calculator {
  init(rules: [any Rule]) {}  // expect: captive_dependency
}
