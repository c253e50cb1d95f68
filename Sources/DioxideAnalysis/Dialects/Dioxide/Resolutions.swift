import DioxideSwiftReader

/// Reads `resolve` calls anywhere in a program.
enum Resolutions {
  private static func kind(of resolution: RootResolution) -> SiteCounts.Kind {
    if resolution.isGeneric { return .forwarder }
    // `lazy.resolve()` uses a dependency that is already counted.
    return resolution.types.isEmpty && !resolution.isOfContainer ? .excluded : .injection
  }

  /// Adds the listed `resolve` calls, and returns the kinds of the tokens of their names.
  @discardableResult
  static func collect(_ calls: [Int], of list: CallList, into file: inout FileReading) -> [Int: SiteCounts.Kind] {
    guard !calls.isEmpty else { return [:] }
    var kinds: [Int: SiteCounts.Kind] = [:]
    let enclosingTypes = EnclosingTypes(file)
    file.facts.rootResolutions.reserveCapacity(file.facts.rootResolutions.count + calls.count)
    for index in calls {
      let resolution = resolution(list.calls[index], of: list, enclosingTypes, file)
      kinds[index] = kind(of: resolution)
      file.facts.rootResolutions.append(resolution)
    }
    return kinds
  }

  private static func resolution(
    _ call: Call, of list: CallList, _ enclosingTypes: EnclosingTypes, _ file: FileReading
  ) -> RootResolution {
    let arguments = list.arguments[call.arguments.indices]
    let metatypes = arguments.filter { $0.kind == .metatype }
    var resolution = RootResolution(
      types: metatypes.map { file.source.text($0.inner) }, ranges: metatypes.map(\.value),
      enclosing: enclosingTypes.path(at: call.name.start))
    if metatypes.isEmpty {
      resolution.ranges = [ByteRange(call.name.start, call.end)]
      if !call.genericArguments.isEmpty {
        resolution.types = [String(file.source.text(call.genericArguments).dropFirst().dropLast())]
      }
    }
    if let name = arguments.first(where: { file.source.equals($0.label, "name") }) {
      resolution.name = file.source.plainText(of: name)
      resolution.hasUnknownName = resolution.name == nil && file.source.text(name.value) != "nil"
    }
    resolution.isOptional = call.prefix == .tryOptional
    resolution.isGeneric = resolution.types.contains { enclosingTypes.isGenericParameter($0, at: call.name.start) }
    let receiver = file.source.text(file.source.lastName(call.receiver)).lowercased()
    resolution.isOfContainer = ["container", "resolver", "scope"].contains { receiver.hasSuffix($0) }
    return resolution
  }
}
