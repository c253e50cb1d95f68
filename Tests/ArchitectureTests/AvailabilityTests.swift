import DioxideTestSupport
import Foundation
import Testing

/// No source uses an API that is newer than the deployment targets in `Package.swift`. Linux has no Apple SDK to check
/// that, so the source is searched for their names.
@Suite struct AvailabilityTests {
  /// An operating system version, as `13` or `10.15`.
  struct Version: Comparable, CustomStringConvertible {
    let major: Int, minor: Int

    init(_ text: some StringProtocol) {
      let parts = text.split(whereSeparator: { "._".contains($0) }).map { Int($0) ?? .max }
      (major, minor) = (parts.first ?? .max, parts.count > 1 ? parts[1] : 0)
    }

    static func < (left: Version, right: Version) -> Bool { (left.major, left.minor) < (right.major, right.minor) }
    var description: String { minor == 0 ? "\(major)" : "\(major).\(minor)" }
  }

  /// The targets that an app can link; the others are a program for macOS.
  static let library: Set<String> = [
    "Dioxide", "DioxideCore", "DioxideDependencyGraph", "DioxideServer", "DioxideTesting",
  ]

  /// Names, and the first iOS and macOS versions that have them. The tvOS version is that of iOS, and the watchOS
  /// version is seven less.
  static let names: [(pattern: String, iOS: String, macOS: String)] = [
    (#"import Synchronization|\bMutex[<(]|\bAtomic[<(]"#, "18", "15"),
    (#"\bDuration\b|\b(Continuous|Suspending)Clock\b|\.sleep\(for:"#, "16", "13"),
    (#"\bRegex\b|\.(first|whole|prefix)Match\(|\.matches\(of:|#/"#, "16", "13"),
    (#"\.(firstRange|ranges)\(of:|\.trimmingPrefix\(|\.replacing\([^)]*with:"#, "16", "13"),
    // Only for a string in a string; the variant for a character is as old as Swift.
    (#"\.(contains|starts\(with:|split\(separator:) ?\(?" {2,}""#, "16", "13"),
    (#"\bany [A-Z]\w*<|\bsome [A-Z]\w*<[^>]*>\.Type"#, "16", "13"),
    (#"_mangledTypeName\("#, "14", "11"),
    (#"DiscardingTaskGroup"#, "17", "14"),
    (#"(struct|class|enum|actor) \w+<[^>]*\beach "#, "17", "14"),
    (#"@Observable\b|withObservationTracking"#, "17", "14"),
    (#"\bU?Int128\b|\bRangeSet\b|String\(validating:|TaskExecutor\b"#, "18", "15"),
    (#"\bisolated deinit\b"#, "18.4", "15.4"),
    (#"\bInlineArray\b|\bUTF8Span\b|Task\(name:"#, "26", "26"),
  ]

  /// The deployment targets, by the platform's name in the manifest.
  static let targets: [String: Version] = {
    let manifest = (try? String(contentsOf: Fixtures.package.appending(path: "Package.swift"), encoding: .utf8)) ?? ""
    let list = manifest.split(separator: "\n").first { $0.contains("platforms: [") } ?? ""
    var targets: [String: Version] = [:]
    for match in list.matches(of: /\.(\w+)\(\.v([0-9_]+)\)/) { targets[String(match.1)] = Version(match.2) }
    return targets
  }()

  @Test("Every Apple platform has a deployment target")
  func platforms() {
    #expect(Set(Self.targets.keys) == ["iOS", "macCatalyst", "macOS", "tvOS", "visionOS", "watchOS"])
    let iOS = Self.targets["iOS"]
    #expect(Self.targets["tvOS"] == iOS && Self.targets["macCatalyst"] == iOS)
    #expect(Self.targets["watchOS"]?.major == iOS.map { $0.major - 7 })
  }

  @Test("No source uses an API newer than its deployment target", arguments: SourceTree.sources)
  func availability(file: SourceFile) throws {
    guard file.target != "DioxideMacros" else { return }  // Part of the compiler's process.
    let (iOS, macOS) = (try #require(Self.targets["iOS"]), try #require(Self.targets["macOS"]))
    let isLibrary = Self.library.contains(file.target)
    for name in Self.names {
      let isLacking = Version(name.macOS) > macOS || (isLibrary && Version(name.iOS) > iOS)
      guard isLacking else { continue }
      let guarded = Set(try file.lines(matching: #"[@#]available\("#).flatMap { $0...$0 + 3 })
      let lines = try file.lines(matching: name.pattern).filter { !guarded.contains($0) }
      #expect(lines == [], "`\(name.pattern)` needs iOS \(name.iOS) or macOS \(name.macOS)")
    }
  }

  @Test("The search detects each kind of use")
  func search() throws {
    let file = SourceFile(
      path: "Sources/DioxideCore/X.swift",
      text: """
        import Synchronization
        let a = name.contains("_p")
        let b = name.contains("p")
        let c: Duration = .zero  // Duration
        """)
    let found = try Self.names.map { try file.lines(matching: $0.pattern) }.filter { !$0.isEmpty }
    #expect(found == [[1], [4], [2]])
  }
}
