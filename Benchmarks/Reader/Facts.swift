import DioxideSwiftReader

/// The facts that the collector reads from one file: the same as in a `ParsedFile`.
struct Facts {
  struct Entry {
    var kind: Declaration.Kind
    var flags: Declaration.Flags = []
    var modifiers: Modifiers = []
    var effects: Declaration.Effects = []
    var parent: Int32
    var branch: Int32
    var range: ByteRange
    var keyword: ByteRange
    var name = ByteRange.none
    var type = ByteRange.none
    var thrownType = ByteRange.none
    var value = ByteRange.none
    var body = ByteRange.none
    var attributes = Run.empty
    var inheritedTypes = Run.empty
    var genericParameters = Run.empty
    var requirements = Run.empty
    var parameters = Run.empty
  }

  struct Attribute {
    var range, name, arguments: ByteRange
    var branch: Int32
  }

  struct Parameter {
    var range, label, name, type, defaultValue: ByteRange
    var isVariadic: Bool
  }

  struct GenericParameter {
    var name, constraint: ByteRange
    var isPack, isValue: Bool
  }

  struct Branch {
    var group, index: UInt32
    var parent: Int32
    var condition: ByteRange
  }

  var declarations: [Entry] = []
  var attributes: [Attribute] = []
  var parameters: [Parameter] = []
  var inheritedTypes: [ByteRange] = []
  var genericParameters: [GenericParameter] = []
  var requirements: [ByteRange] = []
  var branches: [Branch] = []
}

/// The number of collected facts in a folder, to verify that two readers did the same work.
struct Totals: Equatable {
  /// The number of facts of each kind, in the order of ``names``.
  private var counts = [Int](repeating: 0, count: Totals.names.count)

  private static let names = [
    "declarations", "initializers", "stored properties", "parameters", "attributes", "modifiers", "inherited types",
    "generic parameters", "requirements", "branches", "bytes in their ranges",
  ]

  mutating func add(_ file: ParsedFile) {
    add(
      lengths: [
        file.declarations.count, file.parameters.count, file.attributes.count, file.inheritedTypes.count,
        file.genericParameters.count, file.requirements.count, file.branches.count,
      ])
    for declaration in file.declarations {
      add(declaration.kind, declaration.flags, declaration.modifiers)
      add([
        declaration.range, declaration.keyword, declaration.name, declaration.type, declaration.thrownType,
        declaration.value, declaration.body,
      ])
    }
    for parameter in file.parameters {
      add([parameter.range, parameter.label, parameter.name, parameter.type, parameter.defaultValue])
    }
    for attribute in file.attributes { add([attribute.range, attribute.name, attribute.arguments]) }
    for parameter in file.genericParameters { add([parameter.name, parameter.constraint]) }
    add(file.inheritedTypes + file.requirements + file.branches.map(\.condition))
  }

  mutating func add(_ facts: Facts) {
    add(
      lengths: [
        facts.declarations.count, facts.parameters.count, facts.attributes.count, facts.inheritedTypes.count,
        facts.genericParameters.count, facts.requirements.count, facts.branches.count,
      ])
    for declaration in facts.declarations {
      add(declaration.kind, declaration.flags, declaration.modifiers)
      add([
        declaration.range, declaration.keyword, declaration.name, declaration.type, declaration.thrownType,
        declaration.value, declaration.body,
      ])
    }
    for parameter in facts.parameters {
      add([parameter.range, parameter.label, parameter.name, parameter.type, parameter.defaultValue])
    }
    for attribute in facts.attributes { add([attribute.range, attribute.name, attribute.arguments]) }
    for parameter in facts.genericParameters { add([parameter.name, parameter.constraint]) }
    add(facts.inheritedTypes + facts.requirements + facts.branches.map(\.condition))
  }

  /// Adds the declarations that a visitor found outside bodies. Ignores ranges and branches.
  mutating func add(_ found: [UsualVisitor.Found]) {
    for found in found where !found.isLocal {
      add(lengths: [
        1, found.parameters.count, found.attributes.count, found.inheritedTypes.count, found.genericParameters.count,
        found.requirements.count,
      ])
      add(found.kind, found.isComputed ? .isComputed : [], [])
      counts[5] += found.modifiers.count { !$0.hasPrefix("_") }
    }
  }

  private mutating func add(lengths: [Int]) {
    for (index, length) in zip([0, 3, 4, 6, 7, 8, 9], lengths) { counts[index] += length }
  }

  private mutating func add(
    _ kind: Declaration.Kind, _ flags: Declaration.Flags, _ modifiers: Modifiers
  ) {
    if kind == .initializer { counts[1] += 1 }
    if kind == .variable, !flags.contains(.isComputed) { counts[2] += 1 }
    counts[5] += modifiers.rawValue.nonzeroBitCount
  }

  private mutating func add(_ ranges: [ByteRange]) {
    for range in ranges { counts[10] += range.count }
  }

  /// One line for each kind of fact: its number for each reader, in the order of `columns`.
  static func comparison(_ columns: [Totals]) -> String {
    func column(_ count: Int) -> String {
      let text = count == 0 ? "-" : "\(count)"
      return String(repeating: " ", count: max(0, 14 - text.count)) + text
    }
    return names.indices.map { index in
      names[index] + String(repeating: " ", count: max(1, 30 - names[index].count))
        + columns.map { column($0.counts[index]) }.joined()
    }.joined(separator: "\n")
  }
}
