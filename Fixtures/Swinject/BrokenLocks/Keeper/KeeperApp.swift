import LockKit
import Swinject

@main
struct KeeperApp {
  static func main() {
    let assembler = Assembler([KitAssembly(), SessionAssembly(), SignatureAssembly(), KeeperAssembly()])
    _ = assembler.resolver.resolve(Chamber.self)!
    _ = assembler.resolver.resolve(Session.self)!
    _ = assembler.resolver.resolve(Ledger.self)!  // expect: missing_binding
  }
}
