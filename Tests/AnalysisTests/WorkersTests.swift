import DioxideAnalysis
import DioxideCore
import Testing

/// The result must not depend on the workers.
@Suite struct WorkersTests {
  /// Runs the parts in reverse order, a few at a time on the threads of the runtime's pool.
  private struct Backwards: Workers {
    func map<Result: Sendable>(count: Int, _ part: @escaping @Sendable (Int) -> Result) -> [Result] {
      (0..<count).reversed().map(part).reversed()
    }
  }

  /// More files than one range contains; every seventh has a request without a registration, and every ninth registers
  /// twice.
  private static let files: [(path: String, module: String?, text: String)] = (0..<150).map { number in
    let requested = number % 7 == 3 ? "Absent\(number)" : "Port\(max(0, number - 1))"
    let again =
      number % 9 == 4
      ? "container.register(Port\(number).self) { r in Impl\(number)(port: r.resolve(\(requested).self)!) }" : ""
    return (
      "Sources/App/File\(number).swift", "App",
      """
      import Swinject
      let container\(number) = Container()
      protocol Port\(number) {}
      protocol Absent\(number) {}
      final class Impl\(number): Port\(number) {
        init(port: Any) {}
      }
      final class Assembly\(number): Assembly {
        func assemble(container: Container) {
          container.register(Port\(number).self) { r in Impl\(number)(port: r.resolve(\(requested).self)!) }
            .implements(Alias\(number).self)
          \(again)
        }
        func start(_ resolver: Resolver) { _ = resolver.resolve(Port\(number + 1).self)! }
      }
      protocol Alias\(number) {}
      """
    )
  }

  @Test("A program does not depend on the order of its parts")
  func orderOfPartsIsNotSeen() throws {
    let one = SourceAnalysis(Self.files)
    let other = SourceAnalysis(Self.files, workers: Backwards())
    #expect(one.found == other.found)
    #expect(one.result.findings.map(\.message) == other.result.findings.map(\.message))
    #expect(one.program.blueprint.bindings.map(\.key) == other.program.blueprint.bindings.map(\.key))
    #expect(one.program.blueprint.symbols == other.program.blueprint.symbols)
    #expect(Array(one.program.blueprint.dependencies) == Array(other.program.blueprint.dependencies))
    // 22 factories have a request without a registration, and the last file requests an unknown port.
    #expect(one.rules.count { $0 == "missing_binding" } >= 22)
    #expect(one.rules.contains("duplicate_binding"))
    #expect(one.program.blueprint.bindings.count == 150 + 150 + 17)
  }
}
