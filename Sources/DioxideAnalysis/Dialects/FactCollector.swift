import DioxideSwiftReader

/// Reads one file: declarations with ``SwiftReader``, components and registrations with the dialects.
public enum FactCollector {
  /// Whether a file can contain anything that a dialect searches for. Other files are read only for the types that they
  /// declare, if some file has components. Linear, at memory speed.
  public static func isOfInterest(_ bytes: UnsafeBufferPointer<UInt8>, dialects: DialectSelection) -> Bool {
    dialects.dialects.contains { dialect in
      guard let words = dialect.words else { return true }
      return words.contains { $0.isFound(in: bytes) }
    }
  }

  /// Reads one file in the selected dialects. Linear in the number of bytes.
  public static func facts(
    in bytes: UnsafeBufferPointer<UInt8>, path: String, module: String?, dialects: DialectSelection = DialectSelection()
  ) -> FileFacts {
    var parsed = ParsedFile()
    return facts(in: bytes, path: path, module: module, dialects: dialects, parsing: &parsed)
  }

  /// Reads a file and reuses the memory of `parsed`, which then contains the file's declarations.
  public static func facts(
    in bytes: UnsafeBufferPointer<UInt8>, path: String, module: String?, dialects: DialectSelection,
    parsing parsed: inout ParsedFile
  ) -> FileFacts {
    SwiftReader.readDeclarations(in: bytes, into: &parsed)
    if !parsed.problems.isEmpty, let fault = SourceProblem.notSource(bytes, parsed.problems) {
      var facts = FileFacts(path: path, module: module)
      facts.faults = [fault]
      return facts
    }
    var reading = FileReading(
      source: SourceBytes(buffer: bytes), parsed: parsed, path: path, module: module, scope: dialects.scope)
    reading.collectDeclarations()
    reading.facts.noteTests()
    reading.facts.areCallsClaimed = dialects.areCallsClaimed(of: reading)
    for (number, dialect) in dialects.registry.enumerated() where dialects.contains(dialect) {
      let known = reading.facts.components.count
      dialect.collect(&reading)
      for index in known..<reading.facts.components.count {
        reading.facts.components[index].dialect = DialectID(number)
      }
    }
    reading.collectSideEffects()
    reading.facts.suppressions = Suppression.read(parsed.directives, in: reading.source)
    reading.facts.problems = reading.problems
    reading.facts.faults = DirectiveFaults.find(in: reading)
    reading.facts.shrink()
    return reading.facts
  }
}
