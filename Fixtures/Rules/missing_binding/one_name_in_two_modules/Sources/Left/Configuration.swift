import Dioxide

@Service
struct Configuration: Sendable {}

@Service
struct LeftServer: Sendable {
  let configuration: Configuration
}
