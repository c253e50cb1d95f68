// swift-tools-version: 6.2
import CompilerPluginSupport
import PackageDescription

let package = Package(
  name: "dioxide",
  // The lowest that the library's features allow; macOS is what the program needs. See docs/decisions.
  platforms: [.macOS(.v13), .macCatalyst(.v13), .iOS(.v13), .tvOS(.v13), .watchOS(.v6), .visionOS(.v1)],
  products: [
    .executable(name: "dioxide", targets: ["DioxideCLI"]),
    // Lays graphs out for a fully static `dioxide`, which cannot load Graphviz; see docs/decisions.
    .executable(name: "dioxide-layout", targets: ["DioxideLayout"]),
    // Not "Dioxide": no product may differ from another by letter case alone.
    .library(name: "DioxideLibrary", targets: ["Dioxide"]),
    // The container without the macros, for those who would rather not build swift-syntax.
    .library(name: "DioxideCore", targets: ["DioxideCore"]),
    // `swift package dioxide check`.
    .plugin(name: "DioxideCommandPlugin", targets: ["DioxideCommandPlugin"]),
    // Findings in the build log.
    .plugin(name: "DioxideBuildPlugin", targets: ["DioxideBuildPlugin"]),
    // What tests of such programs use; needs swift-testing, which comes with the toolchain.
    .library(name: "DioxideTesting", targets: ["DioxideTesting"]),
    // The container as a service, and a request scope for each HTTP request. Empty without the traits.
    .library(name: "DioxideServer", targets: ["DioxideServer"]),
  ],
  traits: [
    .trait(name: "ServiceLifecycle", description: "Run a container in a ServiceGroup of swift-service-lifecycle."),
    .trait(name: "Hummingbird", description: "Open a request scope for each request of a Hummingbird server."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Neither is fetched without its trait.
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    // For the macros alone: nothing that the program links needs it, so that building the program does not build it.
    .package(url: "https://github.com/swiftlang/swift-syntax", "602.0.0"..<"604.0.0"),
  ],
  targets: [
    .target(name: "DioxideDependencyGraph"),
    .target(name: "CDioxide"),
    .target(name: "DioxideCore", dependencies: ["CDioxide", "DioxideDependencyGraph"]),
    .macro(
      name: "DioxideMacros",
      dependencies: [
        .product(name: "SwiftCompilerPlugin", package: "swift-syntax"),
        .product(name: "SwiftSyntaxMacros", package: "swift-syntax"),
      ]
    ),
    .target(name: "Dioxide", dependencies: ["DioxideCore", "DioxideMacros"]),
    .target(name: "DioxideTesting", dependencies: ["DioxideCore"]),
    .target(
      name: "DioxideServer",
      dependencies: [
        "DioxideCore",
        .product(
          name: "ServiceLifecycle", package: "swift-service-lifecycle", condition: .when(traits: ["ServiceLifecycle"])),
        // Not on iOS, where it needs a newer system than the library.
        .product(
          name: "Hummingbird", package: "hummingbird",
          condition: .when(platforms: [.macOS, .linux], traits: ["Hummingbird"])),
      ]),
    .target(name: "CDioxideAllocator"),
    .target(name: "CDioxideProcess"),
    .target(name: "CDioxideByteMarks"),
    .target(name: "DioxideSwiftReader", dependencies: ["CDioxideByteMarks"]),
    .target(
      name: "DioxideAnalysis",
      dependencies: ["CDioxideByteMarks", "DioxideDependencyGraph", "DioxideCore", "DioxideSwiftReader"]),
    .target(name: "DioxideSerialization"),
    .target(name: "DioxideConfiguration", dependencies: ["DioxideAnalysis"]),
    .target(name: "DioxideReporting", dependencies: ["DioxideAnalysis", "DioxideCore", "DioxideSerialization"]),
    .target(name: "CDioxideGraphviz"),
    .target(name: "CDioxideRasterizer"),
    .target(name: "DioxideGraphviz", dependencies: ["CDioxideGraphviz", "CDioxideProcess", "CDioxideRasterizer"]),
    .executableTarget(name: "DioxideLayout", dependencies: ["DioxideGraphviz"]),
    .target(
      name: "DioxideGraphDrawing",
      dependencies: [
        "DioxideAnalysis", "DioxideCore", "DioxideDependencyGraph", "DioxideGraphviz", "DioxideSerialization",
      ]),
    .executableTarget(
      name: "DioxideCLI",
      dependencies: [
        "DioxideAnalysis", "CDioxideAllocator", "CDioxideProcess", "DioxideConfiguration", "DioxideCore",
        "DioxideReporting", "DioxideGraphDrawing", "DioxideGraphviz", "DioxideSerialization", "DioxideSwiftReader",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .plugin(
      name: "DioxideCommandPlugin",
      capability: .command(
        intent: .custom(
          verb: "dioxide", description: "Check, draw and explain the dependency injection of this package."),
        permissions: []),
      dependencies: ["DioxideCLI"]
    ),
    .plugin(name: "DioxideBuildPlugin", capability: .buildTool(), dependencies: ["DioxideCLI"]),
    .target(name: "DioxideTestSupport", path: "Tests/DioxideTestSupport"),
    .testTarget(name: "ArchitectureTests", dependencies: ["DioxideTestSupport"]),
    .testTarget(name: "SwiftReaderTests", dependencies: ["DioxideSwiftReader"]),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "DioxideAnalysis", "DioxideConfiguration", "DioxideCore", "DioxideSwiftReader", "DioxideTestSupport",
      ]),
    .testTarget(name: "DependencyGraphTests", dependencies: ["DioxideDependencyGraph"]),
    .testTarget(name: "DioxideCoreTests", dependencies: ["DioxideCore"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["DioxideReporting", "DioxideAnalysis", "DioxideSerialization", "DioxideTestSupport"]),
    .testTarget(name: "SerializationTests", dependencies: ["DioxideSerialization"]),
    .testTarget(name: "DioxideTests", dependencies: ["Dioxide"]),
    .testTarget(name: "DioxideTestingTests", dependencies: ["Dioxide", "DioxideCore", "DioxideTesting"]),
    // By way of the compiler: a test that depends on a macro itself has everything built a second time, for the host.
    .testTarget(name: "DioxideMacrosTests", dependencies: ["Dioxide", "DioxideTestSupport"]),
    .testTarget(
      name: "ConfigurationTests", dependencies: ["DioxideAnalysis", "DioxideConfiguration", "DioxideTestSupport"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "DioxideCLI", "DioxideAnalysis", "DioxideConfiguration", "DioxideReporting", "DioxideSerialization",
        "DioxideTestSupport",
      ]),
    .testTarget(
      name: "GraphDrawingTests",
      dependencies: [
        "DioxideGraphDrawing", "DioxideCLI", "DioxideAnalysis", "DioxideCore", "CDioxideGraphviz", "CDioxideProcess",
        "DioxideGraphviz", "DioxideSerialization", "DioxideTestSupport",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The fixture projects and the examples as programs, and their tests: `make test` asks for them, so that they are built with
// what is built already. No part of the package else: their names are anybody's, and no two targets of a build may share one.
if Context.environment["DIOXIDE_PROGRAMS"] == "1" {
  // Tests and example programs use what only newer systems have.
  package.platforms = [.macOS(.v15)]
  func module(_ name: String, at path: String, needs others: [String] = [], _ aliases: [String] = []) -> Target {
    .target(
      name: name, dependencies: ["Dioxide"] + others.map { Target.Dependency(stringLiteral: $0) }, path: path,
      swiftSettings: aliases.isEmpty ? [] : [.unsafeFlags(aliases.flatMap { ["-module-alias", $0] })])
  }
  let shop = "Fixtures/Projects/Bookshop"
  let clinic = "Fixtures/Projects/BrokenClinic/Sources"
  // Both projects have a module of that name.
  let alias = ["Domain=ClinicDomain"]
  package.targets += [
    module("Domain", at: "\(shop)/Sources/Domain"),
    module("Application", at: "\(shop)/Sources/Application", needs: ["Domain"]),
    module("Persistence", at: "\(shop)/Sources/Persistence", needs: ["Application", "Domain"]),
    module("Payments", at: "\(shop)/Sources/Payments", needs: ["Application", "Domain"]),
    module("Notifications", at: "\(shop)/Sources/Notifications", needs: ["Application", "Domain"]),
    module("HTTP", at: "\(shop)/Interface/HTTP", needs: ["Application", "Domain"]),
    .executableTarget(
      name: "Bookshop", dependencies: ["Dioxide", "HTTP", "Persistence", "Payments", "Notifications"],
      path: "\(shop)/Sources/Bookshop"),
    module("ClinicDomain", at: "\(clinic)/Domain"),
    module("Billing", at: "\(clinic)/Billing", needs: ["ClinicDomain"], alias),
    module("Scheduling", at: "\(clinic)/Scheduling", needs: ["ClinicDomain"], alias),
    // What the compiler itself refuses is fixed in these two.
    module("Records", at: "Fixtures/Fixed/BrokenClinic/Records", needs: ["ClinicDomain"], alias),
    module(
      "Clinic", at: "Fixtures/Fixed/BrokenClinic/Clinic",
      needs: ["Billing", "ClinicDomain", "Records", "Scheduling"], alias),
    module("Observatory", at: "Fixtures/Projects/Observatory/Sources"),
    module("Metronome", at: "Fixtures/Projects/Metronome"),
    module("Advice", at: "Fixtures/Advice/Followed"),
    .executableTarget(
      name: "Checklist", dependencies: ["Dioxide"], path: "Examples/Checklist/Sources/Checklist"),
    .executableTarget(name: "Orders", dependencies: ["Dioxide"], path: "Examples/Orders/Sources/Orders"),
    .testTarget(
      name: "OrdersTests", dependencies: ["Orders", "DioxideTesting"], path: "Examples/Orders/Tests/OrdersTests"),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "Advice", "Bookshop", "Checklist", "Clinic", "Dioxide", "DioxideCLI", "Metronome", "Observatory", "Orders",
        "DioxideTestSupport",
      ]),
  ]
}

// Warnings are errors where it counts, and only warnings elsewhere: a newer compiler's new warning stops nobody's build.
if Context.environment["CI"] == "true" {
  for target in package.targets where target.type != .plugin {
    target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
    target.cSettings = (target.cSettings ?? []) + [.treatAllWarnings(as: .error)]
  }
}
