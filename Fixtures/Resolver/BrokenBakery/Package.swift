// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Bakery",
  dependencies: [.package(url: "https://github.com/hmlongco/Resolver.git", from: "1.5.0")],
  targets: [
    .executableTarget(name: "Bakery", dependencies: ["BakeryKit", "Resolver"]),
    .target(name: "BakeryKit", dependencies: ["Resolver"]),
  ])
