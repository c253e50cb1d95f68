// swift-tools-version: 6.0
import PackageDescription

// The plug-ins with the program as a download: nothing is built, and projects with older tools can use them. Published
// as a separate repository, because SwiftPM only finds packages at the top of one. A release changes the address and
// the checksum.
let bundle: Target
if let path = Context.environment["DIOXIDE_BUNDLE"] {
  // A bundle of `make dist` below this folder, for tests.
  bundle = .binaryTarget(name: "dioxide", path: path)
} else {
  bundle = .binaryTarget(
    name: "dioxide",
    url: "https://github.com/dioxide/dioxide/releases/download/0.1.0/dioxide.artifactbundle.zip",
    checksum: "0000000000000000000000000000000000000000000000000000000000000000")
}

let package = Package(
  name: "dioxide-plugins",
  products: [
    .plugin(name: "DioxideCommandPlugin", targets: ["DioxideCommandPlugin"]),
    .plugin(name: "DioxideBuildPlugin", targets: ["DioxideBuildPlugin"]),
  ],
  targets: [
    bundle,
    .plugin(
      name: "DioxideCommandPlugin",
      capability: .command(
        intent: .custom(
          verb: "dioxide", description: "Check, draw and explain the dependency injection of this package."),
        permissions: []),
      dependencies: ["dioxide"]),
    .plugin(name: "DioxideBuildPlugin", capability: .buildTool(), dependencies: ["dioxide"]),
  ]
)
