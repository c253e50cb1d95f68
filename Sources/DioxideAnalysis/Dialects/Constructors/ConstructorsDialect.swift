import DioxideSwiftReader

/// Any code base, read through its initializers: classes, structs and actors count as components, whether or not a
/// container builds them. Only on request, and only for drawing.
///
/// Connections between types are determined after all files are read: see ``ProgramBuilder/addConstructors(of:)``.
enum ConstructorsDialect: Dialect {
  static let description = DialectDescription(
    name: "constructors",
    summary: "any code, by its initializers: types that take types of the code base, and what conforms to protocols",
    isDetectedAutomatically: false, isVisualizationOnly: true)

  static let words: [ByteSearch]? = nil

  static func collect(_ file: inout FileReading) {
    let marked = Set(file.facts.components.map(\.type))
    for (index, type) in file.facts.types.enumerated() {
      switch type.kind {
      case .class, .struct, .actor:
        guard !marked.contains(index) else { continue }
        file.facts.components.append(
          ComponentFact(
            type: index, role: .service, scope: "factory", range: type.nameRange, requiresImport: false))
      case .enum, .protocol: break
      }
    }
  }

  static func lower(_ id: DialectID, into builder: inout ProgramBuilder, _ workers: some Workers) {
    builder.addConstructors(of: id)
  }
}
