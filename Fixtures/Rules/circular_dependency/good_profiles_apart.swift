import Dioxide

protocol Left: Sendable {}
protocol Right: Sendable {}

// Each half of the loop is live in another profile.
@Adapter(for: Left.self, profile: .production) final class RealLeft: Left { init(right: any Right) {} }
@Adapter(for: Left.self, profile: .test) struct LeftDouble: Left {}
@Adapter(for: Right.self, profile: .production) struct RealRight: Right {}
@Adapter(for: Right.self, profile: .test) final class RightDouble: Right { init(left: any Left) {} }
