import DioxideSwiftReader

/// A property with an attribute that may be a property wrapper: `@Injected(name: "main") var mail: Mail`.
struct WrappedProperty {
  /// The name of the attribute, without a module.
  var wrapper: ByteRange
  /// The arguments of the attribute.
  var arguments: ByteRange
  /// The declared type; empty if there is none.
  var type: ByteRange
  /// The name and the type of a member, or only the type of a local variable.
  var range: ByteRange
  /// The index of its declaration; -1 for a local variable.
  var declaration: Int
}

extension FileReading {
  /// The members with a capitalized attribute. If there are several attributes, each may be the wrapper. Linear.
  var wrappedMembers: [WrappedProperty] {
    parsed.declarations.indices.lazy.filter { [parsed] in
      parsed.declarations[$0].kind == .variable && !parsed.declarations[$0].attributes.isEmpty
    }.flatMap { index -> [WrappedProperty] in
      let declaration = parsed.declarations[index]
      return attributes(of: declaration).compactMap { attribute in
        let name = source.lastName(attribute.name)
        guard source.isCapitalised(name) else { return nil }
        return WrappedProperty(
          wrapper: name, arguments: attribute.arguments, type: declaration.type,
          range: ByteRange(declaration.name.start, max(declaration.type.end, declaration.name.end)),
          declaration: index)
      }
    }
  }

  /// `@LazyInjected var mail: Mail` in the body of a function, if the name of the wrapper is at a given position.
  func wrappedLocal(at name: ByteRange, _ mask: inout CodeMask) -> WrappedProperty? {
    let bytes = source.buffer
    guard name.start > 0, bytes[Int(name.start) - 1] == UInt8(ascii: "@"), mask.isCode(Int(name.start)) else {
      return nil
    }
    var words = Words(bytes, at: Int(name.end))
    var arguments = ByteRange.none
    if words.take("(") {
      let end = FactoryResult.endOfBrackets(at: words.position - 1, in: bytes)
      arguments = ByteRange(UInt32(clamping: words.position), UInt32(clamping: max(words.position, end - 1)))
      words.position = end
    }
    while words.take("private") || words.take("weak") {}
    guard words.take("var"), words.takeName() != nil, words.take(":") else { return nil }
    words.skipSpace()
    guard let end = ValueExpression.end(ofTypeFrom: words.position, in: bytes) else { return nil }
    let type = ByteRange(UInt32(clamping: words.position), UInt32(clamping: end))
    return WrappedProperty(wrapper: name, arguments: arguments, type: type, range: type, declaration: -1)
  }
}
