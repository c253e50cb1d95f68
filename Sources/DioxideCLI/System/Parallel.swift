import DioxideAnalysis
import DioxideCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs independent work on several threads. Uses plain threads, so that a short run does not pay for a thread pool.
enum Parallel {
  /// The number of available processors.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Calls `body` for every index and returns the results in index order. Each thread has its own state, created by
  /// `makeState`.
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
      while let index = work.next() { work.finish(index, body(&state, index)) }
    }
    let threads = (1..<jobs).compactMap { _ in start(loop) }
    loop()
    for thread in threads { pthread_join(thread, nil) }
    return work.inOrder()
  }

  /// Runs two functions concurrently if there are enough threads. If both fail, throws the error of the first.
  static func both<First: Sendable, Second: Sendable>(
    jobs: Int?, _ first: @escaping @Sendable () throws -> First, _ second: @escaping @Sendable () throws -> Second
  ) throws -> (First, Second) {
    typealias Outcome = (first: Result<First, any Error>?, second: Result<Second, any Error>?)
    let outcomes = map(count: 2, jobs: jobs ?? processorCount, makeState: {}) { _, index -> Outcome in
      index == 0 ? (Result(catching: first), nil) : (nil, Result(catching: second))
    }
    let one = outcomes.lazy.compactMap(\.first).first, other = outcomes.lazy.compactMap(\.second).first
    return (try one?.get() ?? first(), try other?.get() ?? second())
  }

  /// Workers with this number of threads, for the analyser.
  struct Threads: Workers {
    let jobs: Int

    func map<Result: Sendable>(count: Int, _ part: @escaping @Sendable (Int) -> Result) -> [Result] {
      Parallel.map(count: count, jobs: jobs, makeState: {}) { _, index in part(index) }
    }
  }

  private final class Work<Result: Sendable>: Sendable {
    private let count: Int
    private let position = SharedCount()
    /// One slot for each result. Each is written once, by the thread that took its index, and read after all threads
    /// have ended, so there are no concurrent accesses and no copy of all facts.
    nonisolated(unsafe) private let slots: UnsafeMutablePointer<Result?>

    init(count: Int) {
      self.count = count
      slots = .allocate(capacity: count)
      slots.initialize(repeating: nil, count: count)
    }

    deinit {
      slots.deinitialize(count: count)
      slots.deallocate()
    }

    func next() -> Int? {
      let index = position.increment()
      return index < count ? index : nil
    }

    func finish(_ index: Int, _ result: Result) { slots[index] = result }

    /// Moves the results out; must be called after all threads have ended.
    func inOrder() -> [Result] {
      var results: [Result] = []
      results.reserveCapacity(count)
      for index in 0..<count { if let result = slots[index].take() { results.append(result) } }
      return results
    }
  }

  private final class Entry: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts a thread; nil if the system cannot create one (the others then do its share).
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
