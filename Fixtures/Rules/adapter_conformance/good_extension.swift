import Dioxide

protocol Port: Sendable {}
protocol Other: Sendable {}

@Adapter(for: Port.self) struct Real {}
extension Real: Other {}
extension Real { func run() {} }
extension Real: Sendable, Port {}

enum Space {
  @Adapter(for: Other.self) final class Inner: Sendable {}
}
extension Space.Inner: Other {}
