import Resolver

protocol Reads {}
protocol Writes {}
final class Disk: Reads {}
final class Tape: Writes {}
extension Tape: Reads {}
class Base: Reads {}
final class Film: Base {}

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    register { Disk() }
      .implements(Reads.self)
      .implements(Writes.self) // expect: adapter_conformance
    register { Tape() }.implements(Reads.self, name: "tape").implements((any Writes).self, name: "tape")
    register { Film() }.implements(Reads.self, name: "film")
      .implements((Reads & Writes).self, name: "film") // expect: adapter_conformance
  }
}
