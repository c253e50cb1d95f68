/// Whether values of one type are values of another too: of its superclass, or of a protocol. Nil if that is not known
/// before there is a value.
///
/// Swift cannot express the conformance of a type to a protocol that is only known as a metatype. It can be requested from the
/// metatype of the protocol (`type is any Port.Type`), which the runtime finds by its mangled name.
func isKind<Kind, Port>(_ kind: Kind.Type, of port: Port.Type) -> Bool? {
  if kind is Port.Type { return true }
  guard #available(macOS 11, iOS 14, tvOS 14, watchOS 7, *), let name = _mangledTypeName(port) else { return nil }
  guard let metatype = _typeByName(name + "Xp") else {
    // Not a protocol: then `is` has said it. What a protocol demands of its associated types is not asked, and a private
    // protocol is not found by its name. The list of a composition's protocols ends with `p`.
    let isExistential =
      name.hasSuffix("p")
      || zip(name.utf8, name.utf8.dropFirst()).contains { $0 == UInt8(ascii: "_") && [0x70, 0x58].contains($1) }
    return isExistential ? nil : false
  }
  func opened<Metatype>(_: Metatype.Type) -> Bool { kind as Any is Metatype }
  return _openExistential(metatype, do: opened)
}
