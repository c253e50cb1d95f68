import DioxideSwiftReader

/// The declarations and calls that `SwiftReader` reads, as records.
public enum OurReader {
  public static func declarations(_ bytes: UnsafeBufferPointer<UInt8>) -> (records: [Record], problems: [Problem]) {
    let file = SwiftReader.declarations(in: bytes)
    var records: [Record] = []
    for declaration in file.declarations {
      func text(_ range: ByteRange) -> String { range.isEmpty ? "" : "\(range.start)-\(range.end)" }
      let parent = declaration.parent < 0 ? "" : "\(file.declarations[Int(declaration.parent)].keyword.start)"
      let branch = declaration.branch < 0 ? nil : file.branches[Int(declaration.branch)]
      records.append(
        Record(
          key: "\(declaration.kind) \(declaration.keyword.start) \(declaration.name.start)",
          offset: Int(declaration.keyword.start),
          fields: [
            ("name", text(declaration.name)),
            ("parent", parent),
            ("range", text(declaration.range)),
            (
              "attributes",
              file.attributes[declaration.attributes.indices].map {
                "\(text($0.range)) \(text($0.name)) \(text($0.arguments))"
              }.joined(separator: "; ")
            ),
            ("modifiers", names(declaration.modifiers)),
            ("inherited", file.inheritedTypes[declaration.inheritedTypes.indices].map(text).joined(separator: "; ")),
            (
              "generics",
              file.genericParameters[declaration.genericParameters.indices].map {
                "\(text($0.name)) \(text($0.constraint)) \($0.isPack) \($0.isValue)"
              }.joined(separator: "; ")
            ),
            ("requirements", file.requirements[declaration.requirements.indices].map(text).joined(separator: "; ")),
            (
              "parameters",
              file.parameters[declaration.parameters.indices].map {
                "\(text($0.range)) \(text($0.label)) \(text($0.name)) \(text($0.type)) \(text($0.defaultValue)) \($0.isVariadic)"
              }.joined(separator: "; ")
            ),
            ("effects", "\(declaration.effects.contains(.async)) \(declaration.effects.contains(.throws))"),
            ("type", text(declaration.type)),
            ("thrown", text(declaration.thrownType)),
            ("value", text(declaration.value)),
            ("body", text(declaration.body)),
            ("flags", "\(declaration.flags.rawValue)"),
            ("branch", branch.map { "\($0.index) \(text($0.condition))" } ?? ""),
            ("shapes", shapes(of: declaration, in: file, bytes)),
          ]))
    }
    return (records, file.problems)
  }

  private static func shapes(
    of declaration: Declaration, in file: ParsedFile, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String {
    var types: [ByteRange] = []
    switch declaration.kind {
    case .function, .initializer, .subscript, .macro, .variable, .typeAlias, .enumCase:
      types = file.parameters[declaration.parameters.indices].map(\.type)
      if !declaration.type.isEmpty { types.append(declaration.type) }
    default: break
    }
    return types.map { range in
      let shape = canonical(SwiftReader.type(in: bytes, range: range))
      guard shape.contains("opaque(") else { return shape }
      return opaque(String(decoding: bytes[Int(range.start)..<Int(range.end)], as: UTF8.self))
    }.joined(separator: "; ")
  }

  private static func names(_ modifiers: Modifiers) -> String {
    modifierNames.filter { modifiers.contains($0.0) }.map(\.1).joined(separator: " ")
  }
}

/// The modifiers that the reader distinguishes, in a fixed order.
let modifierNames: [(Modifiers, String)] = [
  (.open, "open"), (.public, "public"), (.package, "package"), (.internal, "internal"),
  (.fileprivate, "fileprivate"), (.private, "private"), (.static, "static"), (.class, "class"), (.final, "final"),
  (.lazy, "lazy"), (.convenience, "convenience"), (.required, "required"), (.override, "override"), (.weak, "weak"),
  (.unowned, "unowned"), (.nonisolated, "nonisolated"), (.isolated, "isolated"), (.indirect, "indirect"),
  (.mutating, "mutating"), (.nonmutating, "nonmutating"), (.dynamic, "dynamic"), (.optional, "optional"),
  (.prefix, "prefix"), (.postfix, "postfix"), (.infix, "infix"), (.distributed, "distributed"),
  (.consuming, "consuming"), (.borrowing, "borrowing"), (.async, "async"), (.sending, "sending"),
  (.reasync, "reasync"),
]
