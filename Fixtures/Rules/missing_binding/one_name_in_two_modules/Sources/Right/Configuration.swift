import Dioxide

struct Configuration: Sendable {}

@Service
struct RightServer: Sendable {
  let configuration: Configuration  // expect: missing_binding
}
