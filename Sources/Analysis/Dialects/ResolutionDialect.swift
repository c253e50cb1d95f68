import SwiftReader

/// `resolve` calls, wherever they stand: where the program asks its container for something.
enum ResolutionDialect: Dialect {
  static let name = "resolution"

  private static let needle = ByteSearch("resolve")

  static func collect(_ file: inout FileReading) {
    guard needle.isFound(in: file.source.buffer) else { return }
    let everything = ByteRange(0, UInt32(clamping: file.source.buffer.count))
    let list = SwiftReader.calls(in: file.source.buffer, range: everything, named: ["resolve"])
    let enclosingTypes = EnclosingTypes(file)
    for call in list.calls {
      var types = list.arguments[call.arguments.indices].filter { $0.kind == .metatype }.map {
        file.source.text($0.inner)
      }
      if types.isEmpty, !call.genericArguments.isEmpty {
        types = [String(file.source.text(call.genericArguments).dropFirst().dropLast())]
      }
      file.facts.rootResolutions.append(
        RootResolution(types: types, enclosing: enclosingTypes.path(at: call.name.start)))
    }
  }
}
