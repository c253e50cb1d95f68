import Foundation
import DioxideSwiftReader
import Testing

/// Each `Fixtures/Syntax/<case>.swift` is read as `<case>.declarations` says.
struct GoldenTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/Syntax")

  static let cases: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }.sorted()
  }()

  @Test func fixturesAreThere() { #expect(GoldenTests.cases.count >= 5) }

  @Test(arguments: cases)
  func matches(name: String) throws {
    let source = try Data(contentsOf: GoldenTests.folder.appendingPathComponent(name + ".swift"))
    let golden = GoldenTests.folder.appendingPathComponent(name + ".declarations")
    let actual = Description(Array(source)).text
    let expected = (try? String(contentsOf: golden, encoding: .utf8)) ?? ""
    if actual != expected, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try actual.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(actual == expected, "\(name)")
  }
}
