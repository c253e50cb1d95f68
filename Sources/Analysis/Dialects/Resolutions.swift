import SwiftReader

/// `resolve` calls, wherever they stand: where the program asks its container for something.
enum Resolutions {
  private static let needle = ByteSearch("resolve")
  private static let names: CallNames = ["resolve"]

  static func collect(_ file: inout FileReading) {
    // Swinject's dialect lists these calls among others.
    guard !SwinjectDialect.reads(file), needle.isFound(in: file.source.buffer) else { return }
    let everything = ByteRange(0, UInt32(clamping: file.source.buffer.count))
    let list = SwiftReader.calls(in: file.source.buffer, range: everything, named: names)
    collect(list.calls, of: list, into: &file)
  }

  /// Adds `resolve` calls that were listed.
  static func collect(_ calls: [Call], of list: CallList, into file: inout FileReading) {
    let enclosingTypes = EnclosingTypes(file)
    for call in calls {
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
