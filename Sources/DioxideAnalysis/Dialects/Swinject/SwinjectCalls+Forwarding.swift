import DioxideSwiftReader

/// Registrations that build nothing themselves: aliases, and objects that a storyboard creates.
extension SwinjectCalls {
  /// `container.forward(P.self, to: entry)`
  func forwarding(at index: Int) -> Registration? {
    let call = list.calls[index]
    guard let first = first(call), first.kind == .metatype, first.label.isEmpty,
      arguments(call).contains(where: { file.source.equals($0.label, "to") })
    else { return nil }
    var fact = fact(of: call, key: file.source.text(first.inner), keyRange: first.value)
    if let entry = arguments(call).last, let target = registration(keptAs: entry, before: index) {
      fact.provider = .closure([target])
    }
    if let name = arguments(call).first(where: { file.source.equals($0.label, "name") }), name.kind == .string {
      fact.name = file.source.text(name.inner)
    }
    return (fact, SwinjectRegistration(argumentCount: nil, isAlias: true))
  }

  /// `container.storyboardInitCompleted(Screen.self) { r, screen in … }`: an object that a storyboard creates, and its
  /// dependencies.
  func storyboard(at index: Int, _ closures: inout [ByteRange]) -> Registration? {
    let call = list.calls[index]
    guard let first = first(call), first.kind == .metatype, first.label.isEmpty,
      let closure = arguments(call).last, closure.kind == .closure, !isGeneric(first.inner, at: call.name.start)
    else { return nil }
    var fact = fact(of: call, key: file.source.text(first.inner), keyRange: first.value)
    fact.provider = .closure(resolutions(in: closure, isDeferred: true))
    if let name = arguments(call).first(where: { file.source.equals($0.label, "name") }) {
      if name.kind == .string {
        fact.name = file.source.text(name.inner)
      } else {
        setName(name.value, &fact.name, &fact.hasUnknownName)
      }
    }
    closures.append(closure.value)
    return (fact, SwinjectRegistration(argumentCount: nil, isStoryboard: true))
  }
}
