/// Whether values of one type are also values of another: of its superclass, or of a protocol. Nil if that is unknown
/// until there is a value.
///
/// Swift cannot express the conformance of a type to a protocol that is only known as a metatype. The metatype of the
/// protocol can check it (`type is any Port.Type`); the runtime finds that metatype by its mangled name.
func isKind<Kind, Port>(_ kind: Kind.Type, of port: Port.Type) -> Bool? {
  if kind is Port.Type { return true }
  guard #available(macOS 11, iOS 14, tvOS 14, watchOS 7, *), let name = _mangledTypeName(port) else { return nil }
  guard let metatype = _typeByName(name + "Xp") else {
    // If `port` is not a protocol, `is` has already given the result. Requirements on associated types are not checked,
    // and a private protocol is not found by its name. The list of a composition's protocols ends with `p`.
    let isExistential =
      name.hasSuffix("p")
      || zip(name.utf8, name.utf8.dropFirst()).contains { $0 == UInt8(ascii: "_") && [0x70, 0x58].contains($1) }
    return isExistential ? nil : false
  }
  func opened<Metatype>(_: Metatype.Type) -> Bool { kind as Any is Metatype }
  return _openExistential(metatype, do: opened)
}
