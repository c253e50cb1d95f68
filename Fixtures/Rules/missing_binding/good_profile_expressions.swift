import Dioxide

extension Profile {
  static let kiosk: Profile = "kiosk-mode"
}

let everywhere: [Profile] = [.production, .test]

protocol Port: Sendable {}
protocol Other: Sendable {}

@Adapter(for: Port.self, profile: everywhere) struct Real: Port {}
@Adapter(for: Port.self, profile: .kiosk) struct Small: Port {}
@Adapter(for: Other.self, profile: [.production, .test]) struct RealOther: Other {}
@Adapter(for: Other.self, profile: "kiosk-mode") struct SmallOther: Other {}

// No profile is called `everywhere`, and `kiosk` is `kiosk-mode`.
@Service struct Client: Sendable {
  let port: any Port
  let other: any Other
}
