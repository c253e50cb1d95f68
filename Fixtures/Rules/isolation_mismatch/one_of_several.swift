import Dioxide

protocol Part: Sendable {}
@Adapter(for: Part.self, multi: true) final class Kept: Part { init() async {} }
@Adapter(for: Part.self, scope: .factory, multi: true) final class New: Part { init() async {} }

@Service struct All: Sendable { let parts: [any Part] } // expect: isolation_mismatch
@Service final class Awaiting: Sendable { init(parts: [any Part]) async {} }
