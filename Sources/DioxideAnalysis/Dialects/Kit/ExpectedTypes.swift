import DioxideSwiftReader

/// The declared types of the variables, parameters and results that receive the value of a call. Each lookup is linear
/// in the declarations.
extension FileReading {
  /// The declared type of the variable, property, result or default value that receives the value of a call, or of the
  /// property that a wrapper initializes as in `_mail = State(wrappedValue: value)`. Nil if it is not evident.
  ///
  /// - Parameter block: The index of the block around the call.
  func declaredType(of use: Use, in block: Int32, at offset: UInt32, _ list: CallList) -> ByteRange? {
    switch use.position {
    case .initial, .bound: return use.type.isEmpty ? nil : use.type
    case .assigned: return typeOfProperty(assignedAs: use.target)
    case .returned, .sole:
      return list.body(around: block, isReturned: use.position == .returned).flatMap { resultType(ofBody: $0) }
    case .argument where use.outer >= 0:
      let outer = list.enclosing[Int(use.outer)]
      let target = source.text(source.lastName(list.uses[Int(outer.use)].target))
      guard target.hasPrefix("_"), source.hasSuffix(outer.callee, "Object") || source.equals(outer.callee, "State")
      else { return nil }
      return typeOfProperty(named: target.dropFirst(), at: offset)
    case .defaultValue:
      return parsed.parameters.first { $0.defaultValue.start <= offset && offset < $0.defaultValue.end }?.type
    default: return nil
    }
  }

  /// `self.mail = value`, `mail = value`: the type of the property.
  func typeOfProperty(assignedAs target: ByteRange) -> ByteRange? {
    let path = source.text(target)
    if path.hasPrefix("self.") { return typeOfProperty(named: path.dropFirst(5), at: target.start) }
    guard path.utf8.allSatisfy({ Words.isNamePart($0) }), !mayBeLocal(target) else { return nil }
    return typeOfProperty(named: path[...], at: target.start)
  }

  /// Whether a name may be that of a parameter or local variable. Bounded, as many names may be assigned in a function.
  private func mayBeLocal(_ name: ByteRange) -> Bool {
    guard let index = innermost(at: name.start, where: { $0.kind == .function || $0.kind == .initializer }) else {
      return true
    }
    let function = parsed.declarations[index]
    guard name.start - function.body.start < 4_096,
      !parsed.parameters[function.parameters.indices].contains(where: { source.haveEqualText($0.name, name) })
    else { return true }
    var tokens = Tokens(source.buffer, from: Int(function.body.start), to: Int(name.start))
    var isIntroduced = false
    while let token = tokens.next() {
      guard case .word(let word) = token else { continue }
      if isIntroduced, source.haveEqualText(word, name) { return true }
      isIntroduced = source.equals(word, "let") || source.equals(word, "var")
    }
    return false
  }

  /// The type of a property in the type around an offset, by name.
  func typeOfProperty(named name: Substring, at offset: UInt32) -> ByteRange? {
    guard let type = innermost(at: offset, where: { $0.kind.isType }) else { return nil }
    let properties = parsed.declarations.filter {
      $0.kind == .variable && Int($0.parent) == type && source.name($0.name) == name
    }
    guard properties.count == 1, let property = properties.first, !property.type.isEmpty else { return nil }
    return property.type
  }

  /// `func mail() -> Mail { value }`: the result type of a function or computed property, given its body.
  func resultType(ofBody body: ByteRange) -> ByteRange? {
    parsed.declarations.first {
      ($0.kind == .function || $0.kind == .variable) && $0.body == body && !$0.type.isEmpty
    }?.type
  }

  /// The index of the innermost declaration around an offset that satisfies a predicate.
  func innermost(at offset: UInt32, where holds: (Declaration) -> Bool) -> Int? {
    parsed.declarations.indices.last {
      let declaration = parsed.declarations[$0]
      return declaration.body.start <= offset && offset < declaration.body.end && holds(declaration)
    }
  }
}

extension CallList {
  /// The body of the function or computed property that returns a value in a block; nil for a closure.
  ///
  /// - Parameter isReturned: Whether `return` precedes the value, so that nested blocks do not matter.
  func body(around block: Int32, isReturned: Bool) -> ByteRange? {
    var index = block
    while index >= 0 {
      let block = blocks[Int(index)]
      switch block.kind {
      case .closure, .type: return nil
      case .branch, .loop, .cases, .do, .catch, .defer:
        guard isReturned else { return block.range }
      case .accessor: break
      case .function, .accessors: return block.range
      }
      index = block.parent
    }
    return nil
  }

  /// The calls chained to a call: they have the same receiver at their start, and their names follow its end.
  func chain(after index: Int) -> [Int] {
    let head = calls[index]
    var result: [Int] = []
    var next = index + 1
    // Calls within a chained closure precede the calls that are chained to it.
    var end = head.end
    while next < calls.count, calls[next].range.start <= end {
      if calls[next].range.start == head.range.start, calls[next].name.start >= head.end {
        result.append(next)
        end = max(end, calls[next].end)
      }
      next += 1
    }
    return result
  }

  /// Whether a call runs when the enclosing type is built: it is in the initial value of a stored property, or in an
  /// initializer.
  func runsWhenBuilt(_ call: Call, _ enclosing: EnclosingTypes) -> Bool {
    guard call.block >= 0 else { return false }
    let use = uses[Int(call.use)]
    let block = blocks[Int(call.block)]
    let holder = enclosing.declarations(around: call.name.start).first
    switch block.kind {
    case .type:
      return use.position == .initial && !use.isLazy && holder?.kind == .variable
        && holder.map { !$0.modifiers.contains(.static) && !$0.modifiers.contains(.class) } ?? false
    case .function: return holder?.kind == .initializer && holder?.body == block.range && use.operator.isEmpty
    case .accessors, .accessor, .closure, .branch, .loop, .cases, .do, .catch, .defer: return false
    }
  }
}
