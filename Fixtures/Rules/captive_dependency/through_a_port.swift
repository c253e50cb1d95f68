import Dioxide

protocol User: Sendable {}

@Adapter(for: User.self, profile: .production, scope: .request) struct SessionUser: User {}
@Adapter(for: User.self, profile: .test) struct FixedUser: User {}

@Service
struct Audit: Sendable {
  let user: any User  // expect: captive_dependency
}
