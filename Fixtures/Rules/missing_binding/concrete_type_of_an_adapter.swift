import Dioxide

protocol EmailPort: Sendable {}

// Bound under the port, not under its own type.
@Adapter(for: EmailPort.self)
final class SMTPEmail: EmailPort {}

@Service
struct Newsletter: Sendable {
  let email: SMTPEmail  // expect: missing_binding
}
