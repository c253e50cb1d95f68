import DioxideSwiftReader

/// What the reader found, as text to compare: one line a declaration, indented by nesting, its parts below it.
struct Description {
  private let bytes: [UInt8]
  private let file: ParsedFile
  private let lines: LineTable

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    (file, lines) = bytes.withUnsafeBufferPointer { (SwiftReader.declarations(in: $0), LineTable($0)) }
  }

  var text: String {
    var result = ""
    var depths: [Int] = []
    for (index, declaration) in file.declarations.enumerated() {
      let depth = declaration.parent < 0 ? 0 : depths[Int(declaration.parent)] + 1
      depths.append(depth)
      result += describe(declaration, indentation: String(repeating: "  ", count: depth))
      _ = index
    }
    for directive in file.directives {
      result +=
        "directive \(place(directive.range))\(directive.isTrailing ? " trailing" : ""): \(text(directive.directive))\n"
    }
    for problem in file.problems {
      result += "problem \(place(problem.range)): \(problem.kind)\n"
    }
    return result
  }

  private func describe(_ declaration: Declaration, indentation: String) -> String {
    var head = "\(indentation)\(declaration.kind) \(text(declaration.name)) \(place(declaration.range))"
    let flags: [(Declaration.Flags, String)] = [
      (.hasInitialValue, "valued"), (.isComputed, "computed"), (.isConstant, "constant"), (.isFailable, "failable"),
      (.isImplicitlyUnwrapped, "unwrapped"), (.isBroken, "broken"),
    ]
    for (flag, name) in flags where declaration.flags.contains(flag) { head += " " + name }
    if declaration.effects.contains(.async) { head += " async" }
    if declaration.effects.contains(.throws) { head += " throws" }
    if !declaration.body.isEmpty { head += " body" }
    if declaration.branch >= 0 { head += " branch \(branch(declaration.branch))" }
    var result = head + "\n"
    func add(_ label: String, _ value: String) {
      if !value.isEmpty { result += "\(indentation)  - \(label): \(value)\n" }
    }
    add("modifiers", Description.names(declaration.modifiers).joined(separator: " "))
    for attribute in file.attributes[declaration.attributes.indices] {
      let branchText = attribute.branch >= 0 ? " branch \(branch(attribute.branch))" : ""
      add("attribute", "\(text(attribute.name)) (\(text(attribute.arguments)))\(branchText)")
    }
    add("type", text(declaration.type))
    add("throws", text(declaration.thrownType))
    add("value", text(declaration.value))
    for type in file.inheritedTypes[declaration.inheritedTypes.indices] { add("inherits", text(type)) }
    for parameter in file.genericParameters[declaration.genericParameters.indices] {
      add(
        "generic",
        "\(parameter.isPack ? "each " : "")\(parameter.isValue ? "let " : "")\(text(parameter.name)): \(text(parameter.constraint))"
      )
    }
    for requirement in file.requirements[declaration.requirements.indices] { add("where", text(requirement)) }
    for parameter in file.parameters[declaration.parameters.indices] {
      add(
        "parameter",
        "\(text(parameter.label)) \(text(parameter.name)): \(text(parameter.type))\(parameter.isVariadic ? "..." : "")"
          + (parameter.defaultValue.isEmpty ? "" : " = \(text(parameter.defaultValue))"))
    }
    for directive in file.directives[declaration.directives.indices] { add("directive", text(directive.directive)) }
    return result
  }

  private func branch(_ index: Int32) -> String {
    let branch = file.branches[Int(index)]
    return "\(branch.group).\(branch.index)"
  }

  private func place(_ range: ByteRange) -> String {
    let start = lines.position(of: range.start)
    let end = lines.position(of: range.end)
    return "\(start.line):\(start.column)-\(end.line):\(end.column)"
  }

  private func text(_ range: ByteRange) -> String {
    guard !range.isEmpty else { return "" }
    return String(decoding: bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
      .split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func names(_ modifiers: Modifiers) -> [String] {
    let names: [(Modifiers, String)] = [
      (.open, "open"), (.public, "public"), (.package, "package"), (.internal, "internal"),
      (.fileprivate, "fileprivate"), (.private, "private"), (.static, "static"), (.class, "class"), (.final, "final"),
      (.lazy, "lazy"), (.convenience, "convenience"), (.required, "required"), (.override, "override"),
      (.weak, "weak"), (.unowned, "unowned"), (.nonisolated, "nonisolated"), (.isolated, "isolated"),
      (.indirect, "indirect"), (.mutating, "mutating"), (.nonmutating, "nonmutating"), (.dynamic, "dynamic"),
      (.optional, "optional"), (.prefix, "prefix"), (.postfix, "postfix"), (.infix, "infix"),
      (.distributed, "distributed"), (.consuming, "consuming"), (.borrowing, "borrowing"), (.async, "async"),
      (.sending, "sending"), (.reasync, "reasync"),
    ]
    return names.filter { modifiers.contains($0.0) }.map(\.1)
  }
}
