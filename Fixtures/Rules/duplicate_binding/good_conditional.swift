import Dioxide

protocol Port: Sendable {}

#if canImport(Darwin)
@Adapter(for: Port.self) struct DarwinPort: Port {}
#else
@Adapter(for: Port.self) struct OtherPort: Port {}
#endif

#if DEBUG
  #if os(Linux)
  @Service struct Inspector: Sendable {}
  #else
  @Service struct Inspector: Sendable { let port: any Port }
  #endif
#else
@Service struct Inspector: Sendable {}
#endif

func assemble(_ container: Container) throws {
  #if DEBUG
  try container.register(Int.self, instance: 1)
  #else
  try container.register(Int.self, instance: 2)
  #endif
}
