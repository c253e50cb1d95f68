import DioxideSwiftReader

/// `resolve` calls, wherever they stand: where the program asks its container for something.
enum Resolutions {
  private static let needle = ByteSearch("resolve")
  private static let names: CallNames = ["resolve"]

  static func collect(_ file: inout FileReading) {
    // Swinject's dialect lists these calls among others.
    guard !SwinjectDialect.reads(file), let list = CallStretches.calls(named: names, near: [needle], in: file)
    else { return }
    collect(list.calls.indices, of: list, into: &file)
  }

  /// Adds `resolve` calls that were listed.
  static func collect(_ calls: some Collection<Int>, of list: CallList, into file: inout FileReading) {
    guard !calls.isEmpty else { return }
    let enclosingTypes = EnclosingTypes(file)
    file.facts.rootResolutions.reserveCapacity(file.facts.rootResolutions.count + calls.count)
    for index in calls {
      let call = list.calls[index]
      var types: [String] = []
      for position in call.arguments.indices where list.arguments[position].kind == .metatype {
        types.append(file.source.text(list.arguments[position].inner))
      }
      if types.isEmpty, !call.genericArguments.isEmpty {
        types = [String(file.source.text(call.genericArguments).dropFirst().dropLast())]
      }
      file.facts.rootResolutions.append(
        RootResolution(types: types, enclosing: enclosingTypes.path(at: call.name.start)))
    }
  }
}
