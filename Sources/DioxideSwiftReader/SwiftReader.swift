/// Reads Swift source into declarations without a syntax tree.
public enum SwiftReader {
  /// Reads the declarations of one file. Never fails and never traps; linear in the number of bytes.
  public static func declarations(in bytes: UnsafeBufferPointer<UInt8>) -> ParsedFile {
    var file = ParsedFile()
    readDeclarations(in: bytes, into: &file)
    return file
  }

  /// Reads the declarations of one file into `file`, replacing its contents and reusing its memory. Never fails and
  /// never traps; linear in the number of bytes.
  public static func readDeclarations(in bytes: UnsafeBufferPointer<UInt8>, into file: inout ParsedFile) {
    DeclarationParser.parse(bytes, into: &file)
  }

  /// Reads the calls to functions with the given names anywhere in `range`, including closures and bodies.
  ///
  /// Linear in the number of bytes. Offsets are relative to the whole file.
  ///
  /// - Parameters:
  ///   - values: The names of values whose uses are listed in ``CallList/references``.
  ///   - expectedCalls: The approximate number of calls, to reserve memory.
  public static func calls(
    in bytes: UnsafeBufferPointer<UInt8>, range: ByteRange, named names: CallNames, mentioning values: CallNames = [],
    expectedCalls: Int = 0
  ) -> CallList {
    var scanner = CallScanner(bytes, range, names, values: values, expectedCalls: expectedCalls)
    return scanner.scan()
  }

  /// Reads the type in `range`. Text that cannot be parsed becomes ``TypeSyntax/opaque(_:)``.
  public static func type(in bytes: UnsafeBufferPointer<UInt8>, range: ByteRange) -> TypeSyntax {
    var reader = TypeReader(bytes, range)
    return reader.read()
  }

  /// Splits the arguments of an attribute or call at its commas. `range` is the text between the parentheses.
  public static func arguments(
    in bytes: UnsafeBufferPointer<UInt8>, range: ByteRange
  ) -> [Argument] {
    ArgumentReader.arguments(bytes, range)
  }
}
