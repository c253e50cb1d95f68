import Dioxide

protocol EmailPort: Sendable {}
protocol SmsPort: Sendable {}

@Adapter(for: EmailPort.self, profile: .production)
struct SMTPEmail: EmailPort {}

@Adapter(for: SmsPort.self, profile: [.production, .test])
struct Sms: SmsPort {
  // Asked for in profile test, where only the other adapter is live.
  let fallback: any EmailPort  // expect: missing_binding
}

@Adapter(for: SmsPort.self, profile: "Staging")
struct StagingSms: SmsPort {
  init(fallback: (any EmailPort)? = nil) {}
}
