import Dioxide

protocol Plugin: Sendable {}

@Adapter(for: Plugin.self, multi: true) struct Spelling: Plugin {}
@Adapter(for: Plugin.self) struct Grammar: Plugin {}  // expect: mixed_binding
