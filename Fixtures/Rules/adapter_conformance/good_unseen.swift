import Dioxide
import Elsewhere

protocol Port: Sendable {}

// What these bring with them is not in view.
@Adapter(for: Port.self, profile: "a") final class A: SomebodysBase {}
@Adapter(for: Port.self, profile: "b") struct B: SomebodysProtocol {}
@Adapter(for: SomebodysPort.self) struct C: Sendable {}
@Adapter(for: Elsewhere.Port.self) struct D: Sendable {}
@Adapter(for: Port.self, profile: "e") @SomebodysMacro struct E {}

class Middle: Elsewhere.Base {}
@Adapter(for: Port.self, profile: "f") final class F: Middle {}
