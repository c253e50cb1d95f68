import DioxideCore
import Glibc

/// Scans of a chain of components: each depends on the previous one.
enum Scanning {
  /// The argument that makes this program scan its linked components once and print the duration.
  static let discovers = "--discover"

  /// The floor of all: a hash table is filled with as many objects.
  static func print() {
    let limits = [100: 15.0, 1000: 15, 100_000: 15]
    for size in [10, 50, 100, 200, 1000, 10_000, 100_000] {
      let components = components(size)
      Measurement(
        "\(size)", floor: limits[size].map { Floor(limit: $0) { use(FrozenHash.fill(size)) } },
        count: max(30, min(10_000, 5_000_000 / size))
      ) { scan(components) }.report()
    }
    Measurement(
      "100 that are linked into the program", floor: Floor(limit: 15) { use(FrozenHash.fill(100)) }
    ) { scanLinked() }.report()
    var first: [Double] = []
    var again: [Double] = []
    for _ in 0..<300 {
      guard let nanoseconds = discoverInAnotherProcess() else { continue }
      first.append(nanoseconds)
      let start = Measurement.now()
      scanLinked()
      again.append(Double(Measurement.now() - start))
    }
    Measurement("the same, finding them for the first time in a process", nanoseconds: first, floor: (again, 15))
      .report()
  }

  private static func scanLinked() {
    let container = Container()
    _ = try? container.scan(profile: .production)
    use(container)
  }

  @inline(never)
  static func scan(_ components: [Component]) {
    let container = Container()
    _ = try? container.scan(components, profile: .production)
    use(container)
  }

  /// Scans the linked components, and prints the duration in nanoseconds.
  static func discover() throws {
    let start = Measurement.now()
    let container = Container()
    let statistics = try container.scan(profile: .production)
    let end = Measurement.now()
    Swift.print(statistics.services == 100 ? "\(end - start)" : "")
  }

  private static func discoverInAnotherProcess() -> Double? {
    guard let pipe = popen("'\(CommandLine.arguments[0])' \(discovers)", "r") else { return nil }
    defer { pclose(pipe) }
    var line = [CChar](repeating: 0, count: 64)
    guard fgets(&line, 64, pipe) != nil else { return nil }
    return Double(strtol(line, nil, 10))
  }

  /// Distinguishes components by names, because there are only a few types.
  static func components(_ count: Int) -> [Component] {
    (0..<count).map { index in
      Component(
        Int.self, name: "\(index)", implementation: Int.self,
        dependencies: index == 0
          ? [] : [Blueprint.Dependency(key: Key(.metatype(Int.self), name: "\(index - 1)"))]
      ) { _ in index }
    }
  }
}

/// The code that `@Service` generates for a type with one dependency.
@inline(__always)
func link<Built: Sendable, Needed: Sendable>(
  _ built: Built.Type, _ needed: Needed.Type, _ list: UnsafeMutableRawPointer,
  _ make: @escaping @Sendable () -> Built
) {
  let component = Component(
    built, implementation: built, fileID: #fileID, dependencies: [Blueprint.Dependency(needed)]
  ) { resolver in
    _ = try resolver.resolve(needed)
    return make()
  }
  appendComponents([component], to: list)
}
