import Dioxide

protocol Plugin: Sendable {}

@Adapter(for: Plugin.self, multi: true) struct Spelling: Plugin {}
@Adapter(for: Plugin.self, profile: .test, multi: true) struct Grammar: Plugin {}
@Service struct Style: Plugin {}
