import Dioxide

protocol Plugin: Sendable {}

@Adapter(for: Plugin.self, profile: [.production, .test], multi: true) struct Spelling: Plugin {}
@Adapter(for: (any Plugin).self, profile: .test, multi: false)
struct Double: Plugin {}  // expect: mixed_binding
