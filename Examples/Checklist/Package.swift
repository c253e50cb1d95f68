// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Checklist",
  platforms: [.macOS(.v15)],
  // In a package of your own: .package(url: "https://github.com/dioxide/dioxide", from: "0.1.0")
  dependencies: [.package(name: "dioxide", path: "../..")],
  targets: [
    .executableTarget(
      name: "Checklist", dependencies: [.product(name: "DioxideLibrary", package: "dioxide")])
  ],
  swiftLanguageModes: [.v6]
)
