import Dioxide

protocol EmailPort: Sendable {}

// Bound under its own type, not under the port that it conforms to.
@Service
struct SMTPEmail: EmailPort {}

@Service
actor Newsletter {
  init(
    email: any EmailPort  // expect: missing_binding
  ) {}
}
