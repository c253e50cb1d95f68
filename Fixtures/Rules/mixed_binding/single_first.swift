import Dioxide

protocol Plugin: Sendable {}

@Adapter(for: Plugin.self) struct Grammar: Plugin {}  // expect: mixed_binding
@Adapter(for: Plugin.self, multi: true, priority: 3) struct Spelling: Plugin {}
@Adapter(for: Plugin.self, multi: true, priority: 4) struct Style: Plugin {}
