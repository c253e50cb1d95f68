// swift-tools-version: 6.2
import PackageDescription

let dioxide: Target.Dependency = .product(name: "DioxideLibrary", package: "dioxide")

let package = Package(
  name: "BrokenClinic",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "dioxide", path: "../../..")],
  targets: [
    .target(name: "Domain"),
    .target(name: "Records", dependencies: ["Domain", dioxide]),
    .target(name: "Scheduling", dependencies: ["Domain", dioxide]),
    .target(name: "Billing", dependencies: ["Domain", dioxide]),
    .target(name: "Clinic", dependencies: ["Billing", "Domain", "Records", "Scheduling", dioxide]),
  ],
  swiftLanguageModes: [.v6]
)
