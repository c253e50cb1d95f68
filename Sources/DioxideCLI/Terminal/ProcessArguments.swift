import CDioxideProcess

/// The arguments of the program.
enum ProcessArguments {
  /// The arguments behind the name of the program. Throws ``Failure`` if the system does not say, or one is not UTF-8: to go
  /// on with others would check or write something else than was requested.
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

  /// The arguments as Swift has them, for systems that do not hand them out otherwise.
  private static var ofSwift: [UnsafePointer<CChar>?] {
    (0..<Int(CommandLine.argc)).map { CommandLine.unsafeArgv[$0].map { UnsafePointer($0) } }
  }

  /// The path of the program that runs; nil if the system does not say.
  ///
  /// A name without a folder would be looked up in the working folder, where anybody's program may lie.
  static var executable: String? {
    guard let path = processExecutable(), let text = String(validatingCString: path), text.contains("/") else {
      return nil
    }
    return text
  }
}
