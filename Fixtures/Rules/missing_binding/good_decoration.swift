import Dioxide

// A component wraps another one and requests it by name.

protocol Mail: Sendable {}

@Adapter(for: Mail.self, name: "plain")
struct SMTPMail: Mail {}

@Adapter(for: Mail.self, name: "logged", profile: .production)
struct LoggedMail: Mail {
  @Inject(names: ["inner": "plain"])
  init(inner: any Mail) {}
}

@Adapter(for: Mail.self, profile: .production)
struct CountedMail: Mail {
  @Inject(names: ["inner": "logged"])
  init(inner: any Mail) {}
}

@Adapter(for: Mail.self, profile: .test)
struct TestMail: Mail {}

@Service
struct Signup: Sendable {
  let mail: any Mail
}
