// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "dioxide",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "dioxide", targets: ["DioxideCLI"]),
    // Not "Dioxide": no product may differ from another by letter case alone.
    .library(name: "DioxideLibrary", targets: ["DioxideCore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "DependencyGraph"),
    .target(name: "DioxideCore", dependencies: ["DependencyGraph"]),
    .target(name: "SwiftReader"),
    .testTarget(name: "SwiftReaderTests", dependencies: ["SwiftReader"]),
    .target(name: "Analysis", dependencies: ["DioxideCore", "SwiftReader"]),
    .target(name: "Serialization"),
    .target(name: "Configuration", dependencies: ["Analysis"]),
    .target(name: "Reporting", dependencies: ["Analysis", "Serialization"]),
    .target(name: "CGraphviz"),
    .target(name: "GraphDrawing", dependencies: ["Analysis", "CGraphviz", "Serialization"]),
    .executableTarget(
      name: "DioxideCLI",
      dependencies: [
        "Analysis", "Configuration", "Reporting", "GraphDrawing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
    .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "Configuration", "TestSupport"]),
    .testTarget(name: "DependencyGraphTests", dependencies: ["DependencyGraph"]),
    .testTarget(name: "DioxideCoreTests", dependencies: ["DioxideCore"]),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Analysis", "Serialization"]),
    .testTarget(name: "SerializationTests", dependencies: ["Serialization"]),
    .testTarget(name: "ConfigurationTests", dependencies: ["Configuration"]),
    .testTarget(name: "CommandTests", dependencies: ["DioxideCLI", "Analysis", "Reporting", "TestSupport"]),
    .testTarget(
      name: "GraphDrawingTests",
      dependencies: ["GraphDrawing", "DioxideCLI", "Analysis", "DioxideCore", "CGraphviz", "Serialization"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// Warnings are errors where it counts, and only warnings elsewhere: a newer compiler's new warning stops nobody's build.
if Context.environment["CI"] == "true" {
  for target in package.targets where target.type != .plugin {
    target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
    target.cSettings = (target.cSettings ?? []) + [.treatAllWarnings(as: .error)]
  }
}
