import Dioxide

protocol Audit: Sendable {}
protocol Users: Sendable {}
protocol Mail: Sendable {}

@Adapter(for: Audit.self)
struct AuditTrail: Audit {
  let users: any Users  // expect: circular_dependency
}

@Adapter(for: Users.self)
final class UserDirectory: Users {
  init(mail: any Mail) {}
}

@Adapter(for: Mail.self)
actor Mailer: Mail {
  init(limit: Int = 10, audit: any Audit) {}
}
