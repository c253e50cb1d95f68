// Compiled with the reader's sources into one module by scripts/fuzz.sh; reads any bytes as Swift.

private func check(_ condition: Bool, _ message: StaticString) {
  if !condition { fatalError("\(message)") }
}

/// Reads the bytes in every way, and checks the results.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let file = SwiftReader.declarations(in: bytes)
  let whole = ByteRange(0, UInt32(count))
  func isWithin(_ range: ByteRange) -> Bool { range.start <= range.end && range.end <= whole.end }
  func isWithin(_ run: Run, _ count: Int) -> Bool { Int(run.start) + Int(run.count) <= count }

  for (index, declaration) in file.declarations.enumerated() {
    check(declaration.parent < index, "a parent comes before its members")
    check(declaration.parent < 0 || file.declarations[Int(declaration.parent)].kind.isType, "a parent is a type")
    check(
      [
        declaration.range, declaration.keyword, declaration.name, declaration.type, declaration.thrownType,
        declaration.value, declaration.body,
      ].allSatisfy(isWithin), "parts lie in the file")
    check(declaration.range.contains(declaration.keyword), "a declaration holds its keyword")
    check(isWithin(declaration.attributes, file.attributes.count), "attributes")
    check(isWithin(declaration.inheritedTypes, file.inheritedTypes.count), "inherited types")
    check(isWithin(declaration.genericParameters, file.genericParameters.count), "generic parameters")
    check(isWithin(declaration.requirements, file.requirements.count), "requirements")
    check(isWithin(declaration.parameters, file.parameters.count), "parameters")
    check(isWithin(declaration.directives, file.directives.count), "directives")
    check(Int(declaration.branch) < file.branches.count, "branches")
    for parameter in file.parameters[declaration.parameters.indices] {
      check([parameter.range, parameter.type, parameter.defaultValue].allSatisfy(isWithin), "parameter")
      _ = SwiftReader.type(in: bytes, range: parameter.type)
    }
    if !declaration.type.isEmpty { _ = SwiftReader.type(in: bytes, range: declaration.type) }
  }
  for attribute in file.attributes {
    check([attribute.range, attribute.name, attribute.arguments].allSatisfy(isWithin), "attribute")
    for argument in SwiftReader.arguments(in: bytes, range: attribute.arguments) {
      check(
        [argument.label, argument.value, argument.inner, argument.closureParameters].allSatisfy(isWithin), "argument")
    }
  }
  check(file.problems.map(\.range).allSatisfy(isWithin), "problems lie in the file")
  check(file.directives.map(\.range).allSatisfy(isWithin), "directives lie in the file")

  let list = SwiftReader.calls(in: bytes, range: whole, named: ["f", "register", "a", "map"], mentioning: ["x", "b"])
  checkContext(of: list, isWithin: isWithin)
  for (index, call) in list.calls.enumerated() {
    check(list.uses.indices.contains(Int(call.use)) && Int(call.block) < list.blocks.count, "context of a call")
    check(call.parent < index, "a call comes before those in its arguments")
    check([call.range, call.name, call.receiver, call.genericArguments, call.scope].allSatisfy(isWithin), "call")
    check(
      call.range.contains(call.name) && (call.receiver.isEmpty || call.range.contains(call.receiver)),
      "a call holds its parts")
    check(isWithin(call.arguments, list.arguments.count), "arguments of a call")
    check(Int(call.branch) < list.branches.count, "branch of a call")
    for argument in list.arguments[call.arguments.indices] {
      check(
        [argument.label, argument.value, argument.inner, argument.closureParameters].allSatisfy(isWithin), "argument")
    }
  }
  return 0
}

/// Checks the uses, blocks and statements around calls.
private func checkContext(of list: CallList, isWithin: (ByteRange) -> Bool) {
  for use in list.uses {
    check(
      [use.member, use.castType, use.fallbackName, use.operator, use.target, use.type, use.label].allSatisfy(isWithin),
      "a use lies in the file")
    check(Int(use.outer) < list.enclosing.count && Int(use.statement) < list.statements.count, "parts of a use")
  }
  for call in list.enclosing {
    check(isWithin(call.callee) && isWithin(call.arguments), "a call around others lies in the file")
    check(list.uses.indices.contains(Int(call.use)), "the use of a call around others")
  }
  for (index, block) in list.blocks.enumerated() {
    check(
      [block.range, block.name, block.parameters, block.exit.callee].allSatisfy(isWithin), "a block lies in the file")
    check(block.parent < index && Int(block.use) < list.uses.count && block.exit.earlier >= 0, "parts of a block")
  }
  for statement in list.statements {
    check(Int(statement.body) < list.blocks.count && Int(statement.alternative) < list.blocks.count, "a statement")
    check(statement.exitsBefore >= 0, "exits before a statement")
  }
  for element in list.cases { check(isWithin(element.label) && element.exit.earlier >= 0, "a case") }
  for reference in list.references {
    check(isWithin(reference.name) && list.uses.indices.contains(Int(reference.use)), "a mention")
  }
}
