import SwiftSyntax

/// A type from swift-syntax; if a part of it is not a type, the text, as in dioxide's reader.
func shape(_ type: TypeSyntax) -> String {
  let shape = canonical(type)
  return shape.contains("opaque(") ? opaque(type.trimmedDescription) : shape
}

/// A type from swift-syntax, in the same notation. Types that dioxide's reader does not distinguish are opaque.
func canonical(_ type: TypeSyntax) -> String {
  switch type.as(TypeSyntaxEnum.self) {
  case .identifierType, .memberType:
    guard let segments = segments(type) else { return opaque(type.trimmedDescription) }
    return sugared(segments)
  case .someOrAnyType(let node):
    return "\(node.someOrAnySpecifier.text)(\(canonical(node.constraint)))"
  case .optionalType(let node): return "optional(\(canonical(node.wrappedType)))"
  case .implicitlyUnwrappedOptionalType(let node): return "unwrapped(\(canonical(node.wrappedType)))"
  case .arrayType(let node): return "array(\(canonical(node.element)))"
  case .dictionaryType(let node): return "dictionary(\(canonical(node.key)),\(canonical(node.value)))"
  case .inlineArrayType(let node):
    return "array(\(node.count.argument.trimmedDescription) of \(canonical(node.element)))"
  case .tupleType(let node):
    let elements = node.elements.map { (element: TupleTypeElementSyntax) -> (label: String, type: String) in
      let type = canonical(element.type)
      let label = element.firstName.map { plain($0.text) } ?? ""
      return (label == "_" ? "" : label, element.ellipsis == nil ? type : "array(\(type))")
    }
    if elements.count == 1, elements[0].label.isEmpty { return elements[0].type }
    return "tuple(\(elements.map { $0.label + ":" + $0.type }.joined(separator: ",")))"
  case .functionType(let node):
    let parameters = node.parameters.map { $0.ellipsis == nil ? canonical($0.type) : "array(\(canonical($0.type)))" }
    return function(
      parameters, node.effectSpecifiers?.asyncSpecifier != nil, node.effectSpecifiers?.throwsClause != nil,
      canonical(node.returnClause.type))
  case .compositionType(let node): return "all(\(node.elements.map { canonical($0.type) }.joined(separator: ",")))"
  case .metatypeType(let node): return "type(\(canonical(node.baseType)))"
  case .suppressedType(let node): return "not(\(canonical(node.type)))"
  case .packElementType(let node): return "pack(\(canonical(node.pack)))"
  case .packExpansionType(let node): return "pack(\(canonical(node.repetitionPattern)))"
  case .attributedType(let node): return canonical(node.baseType)
  default: return opaque(type.trimmedDescription)
  }
}

private func canonical(_ argument: GenericArgumentSyntax) -> String {
  switch argument.argument {
  case .type(let type): canonical(type)
  default: opaque(argument.argument.trimmedDescription)
  }
}

private func segments(_ type: TypeSyntax) -> [(name: String, arguments: [String])]? {
  if let node = type.as(IdentifierTypeSyntax.self) {
    let own = (plain(node.name.text), node.genericArgumentClause?.arguments.map { canonical($0) } ?? [])
    return (node.moduleSelector.map { [(plain($0.moduleName.text), [])] } ?? []) + [own]
  }
  guard let node = type.as(MemberTypeSyntax.self), let base = segments(node.baseType) else { return nil }
  let module = node.moduleSelector.map { [(plain($0.moduleName.text), [String]())] } ?? []
  return base + module + [(plain(node.name.text), node.genericArgumentClause?.arguments.map { canonical($0) } ?? [])]
}

private func sugared(_ segments: [(name: String, arguments: [String])]) -> String {
  let last = segments[segments.count - 1]
  if segments.count == 1 || segments.count == 2 && segments[0].name == "Swift" {
    switch (last.name, last.arguments.count) {
    case ("Optional", 1): return "optional(\(last.arguments[0]))"
    case ("Array", 1): return "array(\(last.arguments[0]))"
    case ("Dictionary", 2): return "dictionary(\(last.arguments[0]),\(last.arguments[1]))"
    case ("Void", 0): return "tuple()"
    default: break
    }
  }
  return segments.map { canonical($0.name, $0.arguments) }.joined(separator: ".")
}

func canonical(_ name: String, _ arguments: [String]) -> String {
  arguments.isEmpty ? name : "\(name)<\(arguments.joined(separator: ","))>"
}

func function(_ parameters: [String], _ isAsync: Bool, _ throwing: Bool, _ result: String) -> String {
  "function(\(parameters.joined(separator: ","))\(isAsync ? " async" : "")\(throwing ? " throws" : "")->\(result))"
}

func opaque(_ text: String) -> String { "opaque(\(text.filter { !$0.isWhitespace }))" }

/// A name without redundant backticks.
private func plain(_ name: String) -> String {
  guard name.count > 2, name.first == "`", name.last == "`" else { return name }
  let inner = name.dropFirst().dropLast()
  let isPlain = inner.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" || !$0.isASCII }
  return isPlain && inner.first?.isNumber == false ? String(inner) : name
}
