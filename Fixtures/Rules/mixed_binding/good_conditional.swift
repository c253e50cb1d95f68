import Dioxide

protocol Plugin: Sendable {}

#if MANY
@Adapter(for: Plugin.self, multi: true) struct Spelling: Plugin {}
@Adapter(for: Plugin.self, multi: true) struct Grammar: Plugin {}
#else
@Adapter(for: Plugin.self) struct Everything: Plugin {}
#endif
