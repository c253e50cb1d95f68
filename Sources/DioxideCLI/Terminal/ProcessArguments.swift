import CDioxideProcess

/// The arguments of the program.
enum ProcessArguments {
  /// The arguments after the name of the program. Throws ``Failure`` if the system does not provide them or one is not
  /// UTF-8, because a changed argument could check or write something else.
  static func read() throws -> [String] {
    let given = (0..<processArgumentCount()).map { processArgument($0) }
    let values = given.isEmpty ? ofSwift : given
    guard !values.isEmpty else { throw Failure("the arguments of this process cannot be read; is /proc mounted?") }
    return try values.enumerated().dropFirst().map { number, value in
      guard let value, let text = String(validatingCString: value) else {
        throw Failure("argument \(number) is not UTF-8: \(value.map { String(cString: $0) } ?? "")")
      }
      return text
    }
  }

  /// The arguments as provided by Swift, for other systems.
  private static var ofSwift: [UnsafePointer<CChar>?] {
    (0..<Int(CommandLine.argc)).map { CommandLine.unsafeArgv[$0].map { UnsafePointer($0) } }
  }

  /// The path of the current program; nil if the system does not provide it.
  ///
  /// A name without a folder would be looked up in the working folder, which may contain untrusted programs.
  static var executable: String? {
    guard let path = processExecutable(), let text = String(validatingCString: path), text.contains("/") else {
      return nil
    }
    return text
  }
}
