// swift-tools-version: 6.2
import PackageDescription

// A separate package, so that the main build does not depend on swift-syntax for the reader's tests.
let package = Package(
  name: "oracle",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/swiftlang/swift-syntax", from: "603.0.1")
  ],
  targets: [
    // A link to the main package's sources.
    .target(name: "CDioxideByteMarks"),
    .target(name: "DioxideSwiftReader", dependencies: ["CDioxideByteMarks"]),
    .target(
      name: "Comparison",
      dependencies: [
        "DioxideSwiftReader",
        .product(name: "SwiftSyntax", package: "swift-syntax"),
        .product(name: "SwiftParser", package: "swift-syntax"),
      ]),
    .executableTarget(name: "oracle", dependencies: ["Comparison"]),
    // A link to the main package's benchmarks.
    .executableTarget(name: "reader-benchmark", dependencies: ["Comparison"]),
  ],
  swiftLanguageModes: [.v6]
)
