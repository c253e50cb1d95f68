import DioxideSwiftReader

/// Finds the type that contains an offset, by a binary search in the source order of declarations.
struct EnclosingTypes {
  private let source: SourceBytes
  private let declarations: [Declaration]
  private let genericParameters: [GenericParameter]
  private let paths: [String]

  init(_ file: borrowing FileReading) {
    source = file.source
    declarations = file.parsed.declarations
    genericParameters = file.parsed.genericParameters
    paths = file.paths
  }

  /// The dotted path of the innermost type or extension around an offset; empty at the top level.
  func path(at offset: UInt32) -> String {
    var index = last(startingAt: offset)
    while index >= 0 {
      let declaration = declarations[Int(index)]
      if declaration.kind.isType && declaration.range.start <= offset && offset < declaration.range.end {
        return paths[Int(index)]
      }
      index = declaration.parent
    }
    return ""
  }

  /// The declarations around an offset, innermost first.
  func declarations(around offset: UInt32) -> [Declaration] {
    var result: [Declaration] = []
    var index = last(startingAt: offset)
    while index >= 0 {
      let declaration = declarations[Int(index)]
      if declaration.range.start <= offset && offset < declaration.range.end { result.append(declaration) }
      index = declaration.parent
    }
    return result
  }

  /// Whether a type as written is a generic parameter of a declaration around an offset, or a member of one.
  func isGenericParameter(_ type: String, at offset: UInt32) -> Bool {
    let first = type.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "<") }
    return declarations(around: offset).contains { declaration in
      genericParameters[declaration.genericParameters.indices].contains {
        source.name($0.name).utf8.elementsEqual(first)
      }
    }
  }

  /// The names of the generic parameters of the declarations around an offset.
  func genericParameters(around offset: UInt32) -> [String] {
    guard !genericParameters.isEmpty else { return [] }
    return declarations(around: offset).flatMap {
      genericParameters[$0.genericParameters.indices].map { source.name($0.name) }
    }
  }

  /// The last declaration that starts at or before an offset, or -1.
  private func last(startingAt offset: UInt32) -> Int32 {
    var low = 0
    var high = declarations.count
    while low < high {
      let middle = (low + high) / 2
      if declarations[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    return Int32(low - 1)
  }
}
