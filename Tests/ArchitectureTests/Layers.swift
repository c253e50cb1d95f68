/// The permitted imports of each target. Imports only lead down this list; a new target needs a line here, and an entry
/// in `docs/architecture.md`.
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

  /// External modules, by the targets that may import them.
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
    // Passes C strings to Graphviz and frees its results; only runs in the worker process.
    "Sources/DioxideGraphviz/GraphvizEngine.swift": ["Glibc", "Musl", "Darwin"],
    // The worker process itself.
    "Sources/DioxideGraphviz/LayoutWorker.swift": ["Glibc", "Musl", "Darwin"],
  ]

  /// The forbidden imports of a file.
  static func forbiddenImports(of file: SourceFile) -> [String] {
    let allowed = (imports.first { $0.target == file.target }?.modules ?? [])
      .union(external[file.target] ?? []).union(exceptions[file.path] ?? [])
    return file.imports.filter { !allowed.contains($0) }
  }
}
