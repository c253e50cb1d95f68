// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Ferries",
  dependencies: [.package(url: "https://github.com/Swinject/Swinject.git", from: "2.9.0")],
  targets: [
    .executableTarget(name: "Timetable", dependencies: ["FerryKit"]),
    .executableTarget(name: "Bridge", dependencies: ["FerryKit", .target(name: "FerryRadio")]),
    .target(name: "FerryKit", dependencies: ["Swinject"]),
    .target(name: "FerryRadio", dependencies: ["Swinject", "FerryKit"]),
    .testTarget(name: "FerryChecks", dependencies: ["FerryKit"], path: "Checks"),
  ]
)
