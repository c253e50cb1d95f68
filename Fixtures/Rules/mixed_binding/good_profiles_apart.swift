import Dioxide

protocol Plugin: Sendable {}

@Adapter(for: Plugin.self, profile: .production, multi: true) struct Spelling: Plugin {}
@Adapter(for: Plugin.self, profile: .test) struct Grammar: Plugin {}
