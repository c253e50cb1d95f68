// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "ContainerBenchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "dioxide", path: "../..")],
  targets: [
    .target(name: "CMemory"),
    .executableTarget(
      name: "ContainerBenchmark",
      dependencies: ["CMemory", .product(name: "DioxideCore", package: "dioxide")]
    ),
  ],
  swiftLanguageModes: [.v6]
)
