/// Reads Swift source into declarations without a syntax tree.
public enum SwiftReader {
  /// Reads the declarations of one file. Never fails and never traps; linear in the number of bytes.
  public static func declarations(in bytes: UnsafeBufferPointer<UInt8>) -> ParsedFile {
    var file = ParsedFile()
    readDeclarations(in: bytes, into: &file)
    return file
  }

  /// Reads the declarations of one file in place of those in `file`, in the memory that it has: for one file after another.
  /// Never fails and never traps; linear in the number of bytes.
  public static func readDeclarations(in bytes: UnsafeBufferPointer<UInt8>, into file: inout ParsedFile) {
    DeclarationParser.parse(bytes, into: &file)
  }

  /// Reads the calls to functions of the given names, wherever they are in `range`, closures and bodies included.
  ///
  /// Linear in the number of bytes. Offsets are those of the whole file.
  ///
  /// - Parameters:
  ///   - values: The names of values that are listed where they are mentioned: ``CallList/references``.
  ///   - expectedCalls: About how many calls there are, to make room for them at once.
  public static func calls(
    in bytes: UnsafeBufferPointer<UInt8>, range: ByteRange, named names: CallNames, mentioning values: CallNames = [],
    expectedCalls: Int = 0
  ) -> CallList {
    var scanner = CallScanner(bytes, range, names, values: values, expectedCalls: expectedCalls)
    return scanner.scan()
  }

  /// Reads one type, as it is in `range`. What is not understood is ``TypeSyntax/opaque(_:)``.
  public static func type(in bytes: UnsafeBufferPointer<UInt8>, range: ByteRange) -> TypeSyntax {
    var reader = TypeReader(bytes, range)
    return reader.read()
  }

  /// Splits the arguments of an attribute or call (the text between the parentheses) at its commas.
  public static func arguments(
    in bytes: UnsafeBufferPointer<UInt8>, range: ByteRange
  ) -> [Argument] {
    ArgumentReader.arguments(bytes, range)
  }
}
