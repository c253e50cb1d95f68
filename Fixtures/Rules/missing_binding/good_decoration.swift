import Dioxide

// One component wraps another one, which it asks for by its name.

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
