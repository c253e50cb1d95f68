import Swinject

extension ObjectScope {
  /// From one harbour to the next.
  public static let crossing = ObjectScope(storageFactory: PermanentStorage.init, description: "crossing")
}
