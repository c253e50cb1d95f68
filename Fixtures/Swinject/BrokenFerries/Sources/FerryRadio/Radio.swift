import FerryKit
import Swinject

final class RadioAnnouncer: Announcer {}

/// Loaded by the bridge alone.
public struct RadioAssembly: Assembly {
  public init() {}

  public func assemble(container: Container) {
    container.register(Announcer.self) { _ in RadioAnnouncer() }
  }
}
