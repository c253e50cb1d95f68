import Dioxide

protocol User: Sendable {}
protocol Log: Sendable {}

@Adapter(for: User.self, profile: .production, scope: .request) struct SessionUser: User {}
@Adapter(for: User.self, profile: .test) struct FixedUser: User {}
@Adapter(for: Log.self, profile: .production) struct ConsoleLog: Log {}
@Adapter(for: Log.self, profile: .test) struct UserLog: Log { let user: any User }
