// swift-tools-version: 6.2
import PackageDescription

let dioxide: Target.Dependency = .product(name: "DioxideLibrary", package: "dioxide")

let package = Package(
  name: "Bookshop",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "dioxide", path: "../../..")],
  targets: [
    .target(name: "Domain"),
    .target(name: "Application", dependencies: ["Domain", dioxide]),
    .target(name: "Persistence", dependencies: ["Application", "Domain", dioxide]),
    .target(name: "Payments", dependencies: ["Application", "Domain", dioxide]),
    .target(name: "Notifications", dependencies: ["Application", "Domain", dioxide]),
    .target(name: "HTTP", dependencies: ["Application", "Domain", dioxide], path: "Interface/HTTP"),
    .executableTarget(
      name: "Bookshop",
      dependencies: ["HTTP", "Persistence", "Payments", "Notifications", dioxide]
    ),
  ],
  swiftLanguageModes: [.v6]
)
