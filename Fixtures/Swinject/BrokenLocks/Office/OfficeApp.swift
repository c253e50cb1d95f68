import LockKit
import Swinject

@main
struct OfficeApp {
  static func main() {
    let assembler = Assembler([KitAssembly(), SessionAssembly(), SignatureAssembly(), OfficeAssembly()])
    _ = assembler.resolver.resolve(Level.self)!
    _ = assembler.resolver.resolve(Ledger.self)!
  }
}
