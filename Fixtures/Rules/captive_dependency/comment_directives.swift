// dioxide:service scope=request
struct Session: Sendable {}

// dioxide:service scope=factory
struct Draft: Sendable { let session: Session }

// dioxide:service
struct Mailer: Sendable {
  let draft: Draft  // expect: captive_dependency
}
