// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Server",
  platforms: [.macOS(.v15)],
  dependencies: [
    // In a package of your own:
    // .package(url: "https://github.com/dioxide/dioxide", from: "0.1.0", traits: ["Hummingbird", "ServiceLifecycle"])
    .package(name: "dioxide", path: "../..", traits: ["Hummingbird", "ServiceLifecycle"]),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
  ],
  targets: [
    // On Debian: apt-get install libsqlite3-dev
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .executableTarget(
      name: "Server",
      dependencies: [
        "CSQLite",
        .product(name: "DioxideLibrary", package: "dioxide"),
        .product(name: "DioxideServer", package: "dioxide"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Configuration", package: "swift-configuration"),
      ]),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "Server",
        .product(name: "DioxideTesting", package: "dioxide"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
