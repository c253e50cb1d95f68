import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs independent work on several threads. Plain threads, so that a short run does not pay for starting a pool.
enum Parallel {
  /// The number of processors that may be used.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Calls `body` for every index and answers the results in order of index, whatever thread made them. Each thread
  /// has a state of its own, made by `makeState`.
  static func map<State, Result: Sendable>(
    count: Int, jobs: Int, makeState: @escaping @Sendable () -> State,
    body: @escaping @Sendable (inout State, Int) -> Result
  ) -> [Result] {
    let jobs = max(1, min(jobs, count))
    guard jobs > 1 else {
      var state = makeState()
      return (0..<count).map { body(&state, $0) }
    }
    let work = Work<Result>(count: count)
    let loop: @Sendable () -> Void = {
      var state = makeState()
      var results: [(Int, Result)] = []
      while let index = work.next() { results.append((index, body(&state, index))) }
      work.finish(results)
    }
    let threads = (1..<jobs).compactMap { _ in start(loop) }
    loop()
    for thread in threads { pthread_join(thread, nil) }
    return work.inOrder()
  }

  private final class Work<Result: Sendable>: Sendable {
    private let count: Int
    private let position = Atomic<Int>(0)
    private let results = Mutex<[[(Int, Result)]]>([])

    init(count: Int) { self.count = count }

    func next() -> Int? {
      let index = position.wrappingAdd(1, ordering: .relaxed).oldValue
      return index < count ? index : nil
    }

    func finish(_ part: [(Int, Result)]) { results.withLock { $0.append(part) } }

    func inOrder() -> [Result] {
      results.withLock { parts in
        var slots = [Result?](repeating: nil, count: count)
        for part in parts { for (index, result) in part { slots[index] = result } }
        return slots.compactMap(\.self)
      }
    }
  }

  private final class Entry: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts a thread; nil where the system gives none (the others then do its share).
  static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let entry = Unmanaged.passRetained(Entry(body))
    #if canImport(Darwin)
    var thread: pthread_t?
    let status = pthread_create(
      &thread, nil,
      { argument in
        Unmanaged<Entry>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, entry.toOpaque())
    #else
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Entry>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, entry.toOpaque())
    #endif
    if status != 0 {
      entry.release()
      return nil
    }
    return thread
  }
}
