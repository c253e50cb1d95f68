import DioxideCore
import Glibc

/// The number of resolves per second with several threads, compared with the floor: the same number of lookups in a
/// ``FrozenHash``.
enum Throughput {
  private static let rounds = 10_000_000

  static func print() throws {
    let container = Container()
    let floor = FrozenHash(room: 1000)
    try container.register(Wide<Types.T0>.self, instance: Wide())
    try container.register(Wide<Types.T1>.self, instance: Wide())
    floor.add(try container.resolve(Wide<Types.T0>.self))
    floor.add(try container.resolve(Wide<Types.T1>.self))
    let one = (
      ours: rate(1) { _ in resolve(Wide<Types.T0>.self, container) },
      floor: rate(1) { _ in find(Wide<Types.T0>.self, floor) }
    )
    row("1", one.ours, one.floor, nil)
    row(
      "2, different types",
      rate(2) { $0 == 0 ? resolve(Wide<Types.T0>.self, container) : resolve(Wide<Types.T1>.self, container) },
      rate(2) { $0 == 0 ? find(Wide<Types.T0>.self, floor) : find(Wide<Types.T1>.self, floor) }, one.ours)
    row(
      "2, one shared singleton",
      rate(2) { _ in resolve(Wide<Types.T0>.self, container) }, rate(2) { _ in find(Wide<Types.T0>.self, floor) },
      one.ours)
  }

  static let header = "| threads | million a second | of one thread | floor |\n|---|---|---|---|"

  private static func row(_ name: String, _ ours: Double, _ floor: Double, _ one: Double?) {
    func short(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
    let scale = one.map { "\((ours / $0 * 100).rounded() / 100) ×" } ?? ""
    Swift.print("| \(name) | \(short(ours)) | \(scale) | \(short(floor)) |")
  }

  @inline(never)
  private static func resolve<Value: AnyObject>(_ type: Value.Type, _ container: Container) {
    for _ in 0..<rounds { use(try? container.resolve(type)) }
  }

  @inline(never)
  private static func find<Value: AnyObject>(_ type: Value.Type, _ floor: FrozenHash) {
    for _ in 0..<rounds { use(floor.find(type)) }
  }

  /// Millions per second: the median of nine.
  private static func rate(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Double {
    let seconds = (0..<9).map { _ in
      let start = Measurement.now()
      Threads.run(count, body)
      return Double(Measurement.now() - start) / 1e9
    }
    return Double(rounds * count) / 1e6 / seconds.sorted()[4]
  }
}

/// Large enough that two reference counts never share a cache line.
final class Wide<Tag>: Sendable {
  let space = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
}

/// Runs a function on a number of threads, and waits for all.
private enum Threads {
  private final class Job {
    let index: Int
    let body: @Sendable (Int) -> Void
    init(_ index: Int, _ body: @escaping @Sendable (Int) -> Void) { (self.index, self.body) = (index, body) }
  }

  static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    for index in 0..<count {
      var thread = pthread_t()
      let job = Unmanaged.passRetained(Job(index, body)).toOpaque()
      let status = pthread_create(
        &thread, nil,
        { pointer in
          guard let pointer else { return nil }
          let job = Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue()
          job.body(job.index)
          return nil
        }, job)
      if status == 0 { threads.append(thread) }
    }
    for thread in threads { pthread_join(thread, nil) }
  }
}
