import Swinject

extension ObjectScope {
  /// As long as one account is signed in.
  static let session = ObjectScope(storageFactory: PermanentStorage.init, description: "session")
}
