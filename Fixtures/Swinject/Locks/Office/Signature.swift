import Swinject

/// In the folder of one application, and in the other one too.
final class Signature {}

final class SignatureAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Signature.self) { _ in Signature() }
  }
}
