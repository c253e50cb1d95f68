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
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "DependencyGraph"),
    .target(name: "DioxideCore", dependencies: ["DependencyGraph"]),
    .target(name: "SwiftReader"),
    .testTarget(name: "SwiftReaderTests", dependencies: ["SwiftReader"]),
    .target(name: "Analysis", dependencies: ["DioxideCore", "SwiftReader"]),
    .target(name: "Serialization"),
    .target(name: "Reporting", dependencies: ["Analysis", "Serialization"]),
    .target(name: "CGraphviz"),
    .target(name: "GraphDrawing", dependencies: ["Analysis", "CGraphviz", "Serialization"]),
    .executableTarget(
      name: "DioxideCLI",
      dependencies: [
        "Analysis", "Reporting", "GraphDrawing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
