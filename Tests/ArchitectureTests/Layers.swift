/// Which target may import what. Imports run down this list and nowhere else; a new target gets a line here, and a place in
/// `docs/architecture.md`.
enum Layers {
  /// The modules of this package that each target may import.
  static let imports: [(target: String, modules: Set<String>)] = [
    (
      "DioxideCLI",
      [
        "DioxideAnalysis", "CDioxideAllocator", "CDioxideProcess", "DioxideConfiguration", "DioxideCore",
        "DioxideGraphDrawing", "DioxideGraphviz", "DioxideReporting", "DioxideSerialization", "DioxideSwiftReader",
      ]
    ),
    (
      "DioxideGraphDrawing",
      ["DioxideAnalysis", "DioxideDependencyGraph", "DioxideCore", "DioxideGraphviz", "DioxideSerialization"]
    ),
    ("DioxideLayout", ["DioxideGraphviz"]),
    ("DioxideGraphviz", ["CDioxideGraphviz", "CDioxideProcess", "CDioxideRasterizer"]),
    ("DioxideReporting", ["DioxideAnalysis", "DioxideCore", "DioxideSerialization"]),
    ("DioxideConfiguration", ["DioxideAnalysis"]),
    ("DioxideAnalysis", ["CDioxideByteMarks", "DioxideDependencyGraph", "DioxideCore", "DioxideSwiftReader"]),
    ("Dioxide", ["DioxideCore"]),
    ("DioxideTesting", ["DioxideCore"]),
    ("DioxideServer", ["DioxideCore"]),
    ("DioxideCore", ["CDioxide", "DioxideDependencyGraph"]),
    ("DioxideMacros", []),
    ("DioxideSwiftReader", ["CDioxideByteMarks"]),
    ("DioxideDependencyGraph", []),
    ("DioxideSerialization", []),
    ("CDioxideGraphviz", []),
    ("CDioxideRasterizer", []),
    ("CDioxideAllocator", []),
    ("CDioxideProcess", []),
    ("CDioxide", []),
    ("CDioxideByteMarks", []),
  ]

  /// Modules of elsewhere, by the targets that may import them.
  static let external: [String: Set<String>] = [
    "DioxideCLI": ["ArgumentParser", "Glibc", "Musl", "Darwin"],
    "DioxideTesting": ["Testing"],
    "DioxideServer": ["Hummingbird", "ServiceLifecycle"],
    "DioxideMacros": [
      "SwiftSyntax", "SwiftSyntaxMacros", "SwiftSyntaxBuilder", "SwiftDiagnostics", "SwiftCompilerPlugin",
    ],
  ]

  /// Single files that may import more than their target.
  static let exceptions: [String: Set<String>] = [
    // Hands C strings to Graphviz and frees what it gives back; only the worker process runs it.
    "Sources/DioxideGraphviz/GraphvizEngine.swift": ["Glibc", "Musl", "Darwin"],
    // The worker process itself.
    "Sources/DioxideGraphviz/LayoutWorker.swift": ["Glibc", "Musl", "Darwin"],
  ]

  /// What a file imports and may not.
  static func forbiddenImports(of file: SourceFile) -> [String] {
    let allowed = (imports.first { $0.target == file.target }?.modules ?? [])
      .union(external[file.target] ?? []).union(exceptions[file.path] ?? [])
    return file.imports.filter { !allowed.contains($0) }
  }
}
