import Swinject

/// A file of both applications.
final class Session {
  init(signature: Signature) {}
}

extension ObjectScope {
  /// As long as somebody is on duty.
  static let shift = ObjectScope(storageFactory: PermanentStorage.init, description: "shift")
}

final class SessionAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Session.self) { r in Session(signature: r.resolve(Signature.self)!) }.inObjectScope(.shift)
  }

  static func end(_ container: Container) { container.resetObjectScope(.shift) }
}
