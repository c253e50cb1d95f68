import DioxideTestSupport
import Foundation

/// The targets of `Package.swift` with their dependencies.
struct Manifest: Sendable {
  /// The manifest of this package.
  static let package = try? Manifest()

  private(set) var dependencies: [String: Set<String>] = [:]

  init() throws {
    let text = try String(contentsOf: Fixtures.package.appending(path: "Package.swift"), encoding: .utf8)
    let starts = text.matches(of: /\.(?:target|executableTarget|testTarget|macro|plugin)\(\s*name: "(\w+)"/)
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1].range.lowerBound : text.endIndex
      let target = text[start.range.upperBound..<end]
      guard let list = target.range(of: "dependencies:") else {
        dependencies[String(start.1)] = []
        continue
      }
      dependencies[String(start.1)] = Set(target[list.upperBound...].matches(of: /"(\w+)"/).map { String($0.1) })
    }
  }
}
