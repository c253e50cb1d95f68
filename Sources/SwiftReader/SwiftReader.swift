/// Reads Swift source into declarations without a syntax tree.
public enum SwiftReader {
  /// Reads the declarations of one file. Never fails and never traps; linear in the number of bytes.
  public static func declarations(in bytes: UnsafeBufferPointer<UInt8>) -> ParsedFile {
    DeclarationParser.parse(bytes)
  }

  /// Reads the calls to functions of the given names, wherever they stand in `range`, closures and bodies included.
  ///
  /// Linear in the number of bytes. Offsets are those of the whole file.
  public static func calls(
    in bytes: UnsafeBufferPointer<UInt8>, range: ByteRange, named names: CallNames
  ) -> CallList {
    var scanner = CallScanner(bytes, range, names)
    return scanner.scan()
  }

  /// Reads one type, as it stands in `range`. What is not understood is ``TypeSyntax/opaque(_:)``.
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
