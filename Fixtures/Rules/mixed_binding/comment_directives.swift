protocol Plugin: Sendable {}

// dioxide:adapter for=Plugin multi priority=2
struct Spelling: Plugin {}

// dioxide:adapter for=Plugin
struct Grammar: Plugin {}  // expect: mixed_binding
