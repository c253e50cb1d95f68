import Dioxide

// Arguments that are literals or constants.

protocol Port: Sendable {}
protocol Other: Sendable {}

let kind = "card"
let isMulti = true
enum Names {
  static let first = "a"
  enum Nested { static var second: String { "b" } }
}
extension Profile { static let kiosk: Profile = "kiosk" }
extension ProfileSet { static let live: ProfileSet = [.production, .kiosk] }
extension Scope { static let short = Scope.request }

@Service(scope: .short) struct Short: Sendable {}
@Service(scope: DioxideCore.Scope.factory) struct Qualified: Sendable {}
@Adapter(for: Port.self, name: kind, profile: .live) struct Named: Port {}
@Adapter(for: Port.self, name: Names.first + "-" + (Names.Nested.second), profile: [.production, Profile("x"), "y"])
struct Joined: Port {}
@Adapter(for: Port.self, name: nil, profile: ProfileSet([.test])) struct Set: Port {}
@Adapter(for: Port.self, name: "z", profile: .init([.init("kiosk")])) struct Initialized: Port {}
@Adapter(for: (any Other).self, multi: isMulti, priority: -1) struct First: Other {}
@Adapter(for: Other.self, multi: (true), priority: 1_000) struct Last: Other {}
