/// The dialects in which a code base is read.
public struct DialectSelection: Sendable {
  /// The registry: every dialect, including those that are not selected.
  let registry: [any Dialect.Type]
  /// The selected dialects, in registry order.
  let dialects: [any Dialect.Type]
  /// The data that readers of files need.
  private(set) var scope: ReadingScope

  /// Selects dialects by name. An empty list selects all that are detected automatically; unknown names are ignored.
  public init(_ names: [String] = []) { self.init(names, from: Dialects.all) }

  /// Selects dialects from another registry.
  init(_ names: [String] = [], from registry: [any Dialect.Type]) {
    self.registry = registry
    dialects = registry.filter { names.isEmpty ? $0.description.isDetectedAutomatically : names.contains($0.name) }
    scope = ReadingScope(selected: Set(dialects.map { $0.name })) { declaration, file in
      registry.contains { $0.marksInitializer(declaration, in: file) }
    }
  }

  /// The dialects as generic code sees them.
  var frameworks: FrameworkTable { FrameworkTable(all: registry, selected: selected.map(\.id)) }

  /// The descriptions of the selected dialects.
  public var descriptions: [DialectDescription] { dialects.map { $0.description } }

  /// The selected dialects with their identities.
  var selected: [(id: DialectID, dialect: any Dialect.Type)] {
    registry.enumerated().filter { contains($0.element) }.map { (DialectID($0.offset), $0.element) }
  }

  func contains(_ dialect: any Dialect.Type) -> Bool { dialects.contains { $0 == dialect } }

  /// Whether the calls of a file certainly belong to some dialect, selected or not.
  func areCallsClaimed(of file: FileReading) -> Bool { registry.contains { $0.claimsCalls(of: file) } }

  /// Whether some dialect found something in a file, so that the types of other files are needed.
  public func isOfInterest(_ facts: FileFacts) -> Bool {
    facts.holdsFacts || dialects.contains { $0.isDetected(in: facts) }
  }

  /// Records which dialects the files use. ``needsRereading(_:)`` then selects the files that may be in a dialect that
  /// only other files show. Linear in the files.
  public mutating func note(_ files: [FileFacts]) {
    for dialect in dialects where files.contains(where: dialect.isDetected) {
      scope.detected.insert(dialect.name)
      let names = Set(dialect.names(learnedFrom: files))
      if !names.isEmpty { scope.learned[dialect.name] = names }
    }
  }

  /// Whether a file that was read before ``note(_:)`` must be read again, because it may be in another dialect too.
  public func needsRereading(_ facts: FileFacts) -> Bool {
    !scope.learned.isEmpty
      || !scope.detected.isEmpty
        && !dialects.allSatisfy { !scope.detected.contains($0.name) || $0.isDetected(in: facts) }
  }
}
