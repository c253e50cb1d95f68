import DioxideGraphviz

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A process that receives bytes and returns bytes, with a time limit.
///
/// Several may run concurrently, on several threads: the file descriptors of one are not inherited by another.
struct WorkerProcess {
  /// The path of the program.
  var executable: String
  /// Its arguments, without its name.
  var arguments: [String]
  /// Its environment, as `NAME=VALUE`.
  var environment: [String]
  /// Whether the process gets a descriptor that closes when this process ends for any reason: ``lifeline``.
  var isTiedToThisProcess = false

  /// The number of that descriptor.
  static let lifeline = LayoutWorker.lifeline

  /// How a process ended.
  enum Ending: Equatable {
    case exited(Int32)
    /// By a signal with this number.
    case killed(Int32)
    /// Killed because the time limit was exceeded.
    case timedOut
    /// Killed because the output limit was exceeded.
    case flooded
  }

  /// The result of a process.
  struct Outcome {
    var ending: Ending
    var output: [UInt8]
    /// The start of its standard error.
    var messages: String
  }

  /// The process could not be started.
  struct StartFailure: Error, Equatable {
    let code: Int32
  }

  /// The maximum number of output bytes.
  var outputLimit = 1 << 30
  static let messageLimit = 1 << 16

  /// Starts the process, sends it `input`, and waits for its end; kills it when `timeLimit` is exceeded.
  func run(_ input: [UInt8], timeLimit: Duration) throws(StartFailure) -> Outcome {
    var pipes = Pipes()
    defer { pipes.close() }
    try pipes.open(withLifeline: isTiedToThisProcess)
    let process = try spawn(pipes)
    pipes.closeFarEnds()
    let deadline = ContinuousClock.now + timeLimit
    var exchange = Exchange(input: input, outputLimit: outputLimit)
    let isFinished = exchange.run(&pipes, until: deadline)
    // Closed first, so that a process that waits for more input ends. The lifeline closes after the process was reaped.
    pipes.closeStreams()
    return Outcome(
      ending: Self.end(process, isFinished: isFinished, isFlooded: exchange.isFlooded, deadline: deadline),
      output: exchange.output, messages: String(decoding: exchange.messages, as: UTF8.self))
  }

  /// Waits for the process until the deadline, then kills it; it is always reaped.
  private static func end(
    _ process: pid_t, isFinished: Bool, isFlooded: Bool, deadline: ContinuousClock.Instant
  ) -> Ending {
    var status: Int32 = 0
    if isFinished {
      var pause: UInt32 = 50
      while true {
        let found = waitpid(process, &status, WNOHANG)
        if found == process { return ending(status) }
        if found < 0 && errno != EINTR { return .killed(0) }
        if ContinuousClock.now >= deadline { break }
        usleep(pause)
        pause = min(pause * 2, 5_000)
      }
    }
    kill(process, SIGKILL)
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return isFlooded ? .flooded : .timedOut
  }

  private static func ending(_ status: Int32) -> Ending {
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
  }

  private func spawn(_ pipes: Pipes) throws(StartFailure) -> pid_t {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, pipes.input.far, 0)
    posix_spawn_file_actions_adddup2(&actions, pipes.output.far, 1)
    posix_spawn_file_actions_adddup2(&actions, pipes.messages.far, 2)
    if isTiedToThisProcess { posix_spawn_file_actions_adddup2(&actions, pipes.lifeline.far, Self.lifeline) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGPIPE, SIGALRM, SIGTERM, SIGINT] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    #if canImport(Darwin)
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT
    #endif
    posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))

    var argv = ([executable] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, executable, &actions, &attributes, &argv, &envp)
    guard code == 0 else { throw StartFailure(code: code) }
    return process
  }
}

/// The ends of the connections between two processes.
private struct Pipes {
  struct Ends {
    var near: Int32 = -1
    var far: Int32 = -1
  }

  // Sockets instead of pipes: writes without a reader can be made not to raise a signal, and the close-on-exec flag is
  // set atomically.
  var input = Ends()
  var output = Ends()
  var messages = Ends()
  var lifeline = Ends()

  mutating func open(withLifeline: Bool) throws(WorkerProcess.StartFailure) {
    if withLifeline { lifeline = try Self.pair() }
    input = try Self.pair()
    output = try Self.pair()
    messages = try Self.pair()
    #if canImport(Darwin)
    var yes: Int32 = 1
    setsockopt(input.near, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #endif
    for descriptor in [input.near, output.near, messages.near] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
  }

  mutating func closeFarEnds() {
    for path in [\Pipes.input, \Pipes.output, \Pipes.messages, \Pipes.lifeline] {
      Self.close(&self[keyPath: path].far)
    }
  }

  mutating func closeStreams() {
    for path in [\Pipes.input, \Pipes.output, \Pipes.messages] { Self.close(&self[keyPath: path].near) }
  }

  mutating func close() {
    closeFarEnds()
    closeStreams()
    Self.close(&lifeline.near)
  }

  static func close(_ descriptor: inout Int32) {
    guard descriptor >= 0 else { return }
    #if canImport(Darwin)
    _ = Darwin.close(descriptor)
    #elseif canImport(Musl)
    _ = Musl.close(descriptor)
    #else
    _ = Glibc.close(descriptor)
    #endif
    descriptor = -1
  }

  #if canImport(Darwin)
  // The child closes all descriptors that it was not given (POSIX_SPAWN_CLOEXEC_DEFAULT).
  private static let streamType = SOCK_STREAM
  #else
  private static let streamType = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
  #endif

  private static func pair() throws(WorkerProcess.StartFailure) -> Ends {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, streamType, 0, &ends) == 0 else { throw WorkerProcess.StartFailure(code: errno) }
    // The lowest descriptors would be overwritten in the child before their use.
    for index in ends.indices where ends[index] <= WorkerProcess.lifeline {
      let higher = fcntl(ends[index], F_DUPFD_CLOEXEC, WorkerProcess.lifeline + 1)
      guard higher >= 0 else { throw WorkerProcess.StartFailure(code: errno) }
      close(&ends[index])
      ends[index] = higher
    }
    return Ends(near: ends[0], far: ends[1])
  }
}

/// Writes and reads concurrently, so that the processes do not wait for each other forever.
private struct Exchange {
  let input: [UInt8]
  let outputLimit: Int
  var sent = 0
  var output: [UInt8] = []
  var messages: [UInt8] = []
  private(set) var isFlooded = false

  init(input: [UInt8], outputLimit: Int) {
    self.input = input
    self.outputLimit = outputLimit
  }

  /// Whether both streams ended before the deadline.
  mutating func run(_ pipes: inout Pipes, until deadline: ContinuousClock.Instant) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while pipes.output.near >= 0 || pipes.messages.near >= 0 {
      let rest = deadline - ContinuousClock.now
      guard rest > .zero, !isFlooded else { return false }
      // `poll` ignores a negative descriptor.
      var entries = [
        pollfd(fd: pipes.input.near, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: pipes.output.near, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipes.messages.near, events: Int16(POLLIN), revents: 0),
      ]
      let milliseconds = min(rest.components.seconds * 1000 + rest.components.attoseconds / 1_000_000_000_000_000, 1000)
      let ready = poll(&entries, nfds_t(entries.count), Int32(milliseconds) + 1)
      if ready < 0 && errno != EINTR { return false }
      guard ready > 0 else { continue }
      if entries[0].revents != 0 { send(to: &pipes.input.near) }
      if entries[1].revents != 0 {
        receive(from: &pipes.output.near, &buffer) { output += $0 }
        isFlooded = output.count > outputLimit
      }
      if entries[2].revents != 0 {
        receive(from: &pipes.messages.near, &buffer) { bytes in
          messages += bytes.prefix(WorkerProcess.messageLimit - messages.count)
        }
      }
    }
    return true
  }

  private mutating func send(to descriptor: inout Int32) {
    #if canImport(Darwin)
    let flags = MSG_DONTWAIT
    #else
    let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
    #endif
    let count = input[sent...].withUnsafeBytes { bytes in
      #if canImport(Darwin)
      Darwin.send(descriptor, bytes.baseAddress, min(bytes.count, 1 << 18), flags)
      #elseif canImport(Musl)
      Musl.send(descriptor, bytes.baseAddress, min(bytes.count, 1 << 18), flags)
      #else
      Glibc.send(descriptor, bytes.baseAddress, min(bytes.count, 1 << 18), flags)
      #endif
    }
    if count > 0 { sent += count }
    // Closed after everything was sent, or if there is no reader any more.
    if sent >= input.count || (count < 0 && errno != EAGAIN && errno != EINTR) { Pipes.close(&descriptor) }
  }

  private func receive(
    from descriptor: inout Int32, _ buffer: inout [UInt8], _ take: (ArraySlice<UInt8>) -> Void
  ) {
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 { take(buffer[..<count]) }
    if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) { Pipes.close(&descriptor) }
  }
}
