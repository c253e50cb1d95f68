import Dioxide

protocol Port: Sendable {}
enum Names {
  static let card = "card"
  static let same = "ca" + "rd"
}
extension ProfileSet { static let live: ProfileSet = [.production, .staging] }
extension Profile { static var acceptance: Profile { "production" } }

@Adapter(for: Port.self, name: Names.card) struct First: Port {}
@Adapter(for: Port.self, name: Names.same) struct Second: Port {} // expect: duplicate_binding

protocol Clock: Sendable {}
@Adapter(for: Clock.self, profile: .live) struct Live: Clock {}
@Adapter(for: Clock.self, profile: [.acceptance]) struct Accepted: Clock {} // expect: duplicate_binding
@Adapter(for: Clock.self, profile: .init([.test])) struct Stopped: Clock {}
