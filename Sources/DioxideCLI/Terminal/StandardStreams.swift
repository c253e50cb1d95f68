import ArgumentParser

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The standard streams.
enum StandardStreams {
  enum Stream: Int32 {
    case output = 1
    case error = 2
  }

  /// Writes all of a text. A reader that went away (`dioxide check | head`) is not a fault of ours: the rest is dropped.
  static func write(_ text: String, to stream: Stream) {
    var text = text
    text.withUTF8 { _ = write($0, to: stream.rawValue) }
  }

  /// Writes all bytes; returns the error number, or 0.
  static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int32 {
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      #if canImport(Glibc)
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      #elseif canImport(Musl)
      let count = Musl.write(descriptor, rest.baseAddress, rest.count)
      #else
      let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    return 0
  }

  /// Whether a stream is a terminal.
  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// A variable of the environment; nil if it is not set.
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Asks that writing to a closed pipe, or past the limit for the size of files, fails instead of ending the program.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Takes the places of standard streams that are closed, so that no file that is opened later gets one of them, and with it
  /// what is written to that stream. Whoever uses such a stream gets an error, as before.
  static func openMissing() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      // The system uses the lowest free number, which is this one.
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Ends the program.
  static func end(_ code: ExitCode) -> Never { exit(code.rawValue) }

  /// Makes a folder the working folder; answers why it could not.
  static func enter(_ folder: String) -> String? { chdir(folder) == 0 ? nil : message(errno) }

  /// Lets Ctrl-C end the program, also where the caller that started it holds signals back.
  static func letInterrupt() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// The meaning of an error number.
  static func message(_ number: Int32) -> String { String(cString: strerror(number)) }
}
