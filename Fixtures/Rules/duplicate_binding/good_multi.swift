import Dioxide

protocol Plugin: Sendable {}

@Adapter(for: Plugin.self, multi: true) struct First: Plugin {}
@Adapter(for: Plugin.self, multi: true) struct Second: Plugin {}
@Adapter(for: Plugin.self, multi: true, priority: -1) struct Third: Plugin {}
