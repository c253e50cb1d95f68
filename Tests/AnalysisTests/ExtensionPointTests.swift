import Foundation
import DioxideTestSupport
import Testing

@testable import DioxideAnalysis

/// A dialect written according to the guide, and registered with one line, works like the built-in ones.
@Suite struct ExtensionPointTests {
  private static let registry: [any Dialect.Type] = Dialects.all + [ToyDialect.self]

  private func analysis(_ files: [String: String]) -> SourceAnalysis {
    let files = files.sorted { $0.key < $1.key }.map { (path: $0.key, module: $0.key.prefixModule, text: $0.value) }
    return SourceAnalysis(files, registry: Self.registry)
  }

  private static let ship = """
    import Toy
    protocol Engine {}
    protocol Fuel {}
    final class Diesel: Engine { init(_ fuel: any Fuel) {} }
    final class Ship { init(_ engine: any Engine) {} }
    func fill(_ box: Box) {
      box.provide(Engine.self) { box in Diesel(box.take(Fuel.self)) }
      box.provide(Ship.self) { box in Ship(box.take(Engine.self)) }
    }
    """

  @Test("A missing binding is reported in the terms of the dialect")
  func missing() throws {
    let analysis = analysis(["Ship.swift": Self.ship])
    // `Engine` is a protocol, so its node is a port.
    #expect(analysis.program.counts(in: analysis.result.plans).components == 1)
    let finding = try #require(analysis.result.findings.first)
    #expect(analysis.rules == ["missing_binding"])
    #expect(finding.message == "`Engine` needs `Fuel`, but nothing provides it")
    #expect(finding.help == "Add `provide(Fuel.self) { box in … }`.")
    #expect(analysis.program.dialect(ofBinding: BindingIndex(0)) == "toy")
  }

  @Test("A type with a similar name is suggested")
  func nearMiss() throws {
    let more = "\nprotocol Fuels {}\nfunc more(_ box: Box) { box.provide(Fuels.self) { _ in Tank() } }"
    let finding = try #require(analysis(["Ship.swift": Self.ship + more]).result.findings.first)
    #expect(finding.help == "Did you mean `Fuels`, which is provided?")
    #expect(finding.related.map(\.message) == ["`Fuels` is provided here"])
  }

  @Test("A cycle is reported with a suggestion for this framework")
  func cycle() throws {
    let text = """
      import Toy
      final class Hen { init(_ egg: Egg) {} }
      final class Egg { init(_ hen: Hen) {} }
      func fill(_ box: Box) {
        box.provide(Hen.self) { box in Hen(box.take(Egg.self)) }
        box.provide(Egg.self) { box in Egg(box.take(Hen.self)) }
      }
      """
    let finding = try #require(analysis(["Hen.swift": text]).result.findings.first)
    #expect(finding.message == "2 components need each other to be built: Hen → Egg → Hen")
    #expect(
      finding.help == "The cheapest step to break is `Egg` → `Hen`: pass `{ box.take(Hen.self) }` instead.")
  }

  @Test("Uncertain points are listed as not judged")
  func unjudged() {
    let text = """
      import One
      import Two
      import Toy
      final class Ship { init(_ engine: any Engine) {} }
      func fill(_ box: Box, name: String) {
        box.provide(Ship.self) { box in Ship(box.take(Engine.self)) }
        box.provide(Anchor.self, name: name) { _ in Anchor() }
      }
      """
    let analysis = analysis([
      "One/Engine.swift": "public protocol Engine {}", "Two/Engine.swift": "public protocol Engine {}",
      "Ship/Ship.swift": text,
    ])
    #expect(analysis.rules == [])
    let coverage = Coverage(analysis.result)
    #expect(coverage.unjudged.map(\.reason) == [UnjudgedReason(.ambiguousType, "Engine")])
    #expect(coverage.unjudgedRegistrations.map(\.reason) == [UnjudgedReason(.computedName)])
  }

  @Test("The guide contains the dialect of this test")
  func guide() throws {
    let guide = try String(contentsOf: Fixtures.package.appending(path: "docs/adding-a-dialect.md"), encoding: .utf8)
    let file = Fixtures.package.appending(path: "Tests/AnalysisTests/ToyDialect.swift")
    let blocks = guide.components(separatedBy: "```swift\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    #expect(try blocks.joined(separator: "\n") == String(contentsOf: file, encoding: .utf8))
  }

  @Test("Calls that a dialect does not read are not its registrations")
  func others() {
    let text = "import Boat\nfunc fill(_ box: Box) { box.provide(Ship.self) { box in Ship(box.take(Engine.self)) } }"
    #expect(analysis(["Ship.swift": text]).program.blueprint.bindings.isEmpty)
  }
}

extension String {
  /// The first folder of a path as its module.
  fileprivate var prefixModule: String? { contains("/") ? split(separator: "/").first.map(String.init) : nil }
}
