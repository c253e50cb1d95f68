import DioxideSwiftReader

/// Finds calls in the body of an initializer that do input or output, or start work. Only known names of the standard
/// library, Foundation and Dispatch; calls in closures run later or not at all, and are ignored.
enum SideEffects {
  /// A call and its presumed type.
  struct Effect: Sendable {
    /// The called name, qualified by its type if written.
    var name: String
    /// The type, which must not be declared in the project.
    var type: String
    var place: ByteRange
  }

  private static let loaders: Set<String> = ["Data", "String", "NSData", "NSString", "NSImage", "UIImage"]
  private static let fileManager: Set<String> = [
    "createDirectory", "createFile", "removeItem", "copyItem", "moveItem", "contentsOfDirectory",
  ]
  private static let session: Set<String> = ["dataTask", "downloadTask", "uploadTask"]
  private static let names = CallNames(
    loaders.union(fileManager).union(session).union(["Task", "detached", "scheduledTimer", "detachNewThread", "async"]))

  /// Whether the body contains a parenthesis or a second brace, without which it cannot contain a call. Most
  /// initializers only store their arguments.
  private static func mayCall(_ body: ByteRange, of source: SourceBytes) -> Bool {
    guard body.count > 1, Int(body.end) <= source.buffer.count else { return false }
    return source.buffer[Int(body.start) + 1..<Int(body.end)].contains {
      $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "{")
    }
  }

  /// The side effects that the body of an initializer, from `{` to `}`, has immediately. Linear in the body.
  static func find(in body: ByteRange, of source: SourceBytes) -> [Effect] {
    guard mayCall(body, of: source) else { return [] }
    let list = SwiftReader.calls(in: source.buffer, range: body, named: names)
    return list.calls.compactMap { call in
      guard call.scope == body || call.scope.isEmpty else { return nil }
      let name = source.name(call.name)
      let receiver = source.text(call.receiver)
      let arguments = list.arguments[call.arguments.indices]
      let type: String?
      switch name {
      case "Task":
        type = receiver.isEmpty && arguments.contains { $0.kind == .closure } ? "Task" : nil
      case "detached": type = receiver == "Task" ? "Task" : nil
      case "scheduledTimer": type = receiver == "Timer" ? "Timer" : nil
      case "detachNewThread": type = receiver == "Thread" ? "Thread" : nil
      case "async": type = receiver.hasPrefix("DispatchQueue.") ? "DispatchQueue" : nil
      case _ where loaders.contains(name):
        let label = arguments.first.map { source.name($0.label) } ?? ""
        type = receiver.isEmpty && label.hasPrefix("contentsOf") ? name : nil
      case _ where fileManager.contains(name): type = receiver.hasPrefix("FileManager.") ? "FileManager" : nil
      case _ where session.contains(name): type = receiver.hasPrefix("URLSession.") ? "URLSession" : nil
      default: type = nil
      }
      guard let type else { return nil }
      return Effect(name: receiver.isEmpty ? name : "\(receiver).\(name)", type: type, place: call.name)
    }
  }
}
