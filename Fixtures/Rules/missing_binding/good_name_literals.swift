import Dioxide

// Names are compared by their values, however the literals are written.

protocol Mail: Sendable {}

@Adapter(
  for: Mail.self,
  name: """
    plain
    """)
struct SMTPMail: Mail {}

@Adapter(for: Mail.self, name: "\u{e9}t\u{e9}")
struct SummerMail: Mail {}

struct Clock: Sendable {}

@Service
struct Signup: Sendable {
  @Inject(names: ["mail": "plain", "summer": "été", "clock": "t", "other": #"a\b"#])
  init(mail: any Mail, summer: any Mail, clock: Clock, other: Clock) {}
}

func compose(_ container: Container) throws {
  try container.register(Clock.self, name: "\u{74}", instance: Clock())
  try container.register(Clock.self, name: "a\\b", instance: Clock())
  try container.register(Signup.self, name: "second") { c in
    Signup(
      mail: try c.resolve((any Mail).self, name: "pl\u{61}in"), summer: try c.resolve((any Mail).self, name: #"été"#),
      clock: try c.resolve(Clock.self, name: "t"), other: try c.resolve(Clock.self, name: #"a\b"#))
  }
}
