import Dioxide

protocol Port: Sendable {}

#if os(Linux)
@Adapter(for: Port.self) struct LinuxPort: Port {}
#elseif os(macOS)
@Adapter(for: Port.self) struct DarwinPort: Port {}
#else
@Adapter(for: Port.self) struct OtherPort: Port {}
#endif

@Service struct Client: Sendable {
  let port: any Port
  #if DEBUG
  var name: String = "debug"
  #endif
}
