// swift-tools-version: 6.2
import CompilerPluginSupport
import PackageDescription

let package = Package(
  name: "dioxide",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "dioxide", targets: ["DioxideCLI"]),
    // Not "Dioxide": no product may differ from another by letter case alone.
    .library(name: "DioxideLibrary", targets: ["Dioxide"]),
    // The container without the macros, for those who would rather not build swift-syntax.
    .library(name: "DioxideCore", targets: ["DioxideCore"]),
    // `swift package dioxide check`.
    .plugin(name: "DioxideCommandPlugin", targets: ["DioxideCommandPlugin"]),
    // Findings in the build log.
    .plugin(name: "DioxideBuildPlugin", targets: ["DioxideBuildPlugin"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // For the macros alone: nothing that the program links needs it, so that building the program does not build it.
    .package(url: "https://github.com/swiftlang/swift-syntax", "602.0.0"..<"604.0.0"),
  ],
  targets: [
    .target(name: "DependencyGraph"),
    .target(name: "CDioxide"),
    .target(name: "DioxideCore", dependencies: ["CDioxide", "DependencyGraph"]),
    .macro(
      name: "DioxideMacros",
      dependencies: [
        .product(name: "SwiftCompilerPlugin", package: "swift-syntax"),
        .product(name: "SwiftSyntaxMacros", package: "swift-syntax"),
      ]
    ),
    .target(name: "Dioxide", dependencies: ["DioxideCore", "DioxideMacros"]),
    .target(name: "SwiftReader"),
    .target(name: "Analysis", dependencies: ["DependencyGraph", "DioxideCore", "SwiftReader"]),
    .target(name: "Serialization"),
    .target(name: "Configuration", dependencies: ["Analysis"]),
    .target(name: "Reporting", dependencies: ["Analysis", "Serialization"]),
    .target(name: "CGraphviz"),
    .target(name: "GraphDrawing", dependencies: ["Analysis", "CGraphviz", "DependencyGraph", "Serialization"]),
    .executableTarget(
      name: "DioxideCLI",
      dependencies: [
        "Analysis", "Configuration", "Reporting", "GraphDrawing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .plugin(
      name: "DioxideCommandPlugin",
      capability: .command(
        intent: .custom(verb: "dioxide", description: "Check, draw and explain the dependency injection of this package."),
        permissions: []),
      dependencies: ["DioxideCLI"]
    ),
    .plugin(name: "DioxideBuildPlugin", capability: .buildTool(), dependencies: ["DioxideCLI"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
    .testTarget(name: "SwiftReaderTests", dependencies: ["SwiftReader"]),
    .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "Configuration", "TestSupport"]),
    .testTarget(name: "DependencyGraphTests", dependencies: ["DependencyGraph"]),
    .testTarget(name: "DioxideCoreTests", dependencies: ["DioxideCore"]),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Analysis", "Serialization"]),
    .testTarget(name: "SerializationTests", dependencies: ["Serialization"]),
    .testTarget(name: "DioxideTests", dependencies: ["Dioxide"]),
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
