import DioxideSwiftReader

/// A location where code outside the checked source may register services: a container is passed to a function,
/// extended by a method, or created from a value that is declared elsewhere.
struct SwinjectContainerEscape: Sendable {
  enum Kind: Sendable {
    /// `container.registerCore()`
    case method
    /// `CoreModule(container: container)`, `CoreKit.setUp(container)`, `setUpCore(container)`
    case call
    /// `Assembler([CoreModule()])`, `Container(parent: CoreKit.container)`, `container.register(CoreKit.type) { … }`
    case value
  }

  var kind: Kind
  /// The dotted name of the function or value.
  var path: String
  var range: ByteRange
}

extension SwinjectContainerEscape {
  /// Apple's modules, which contain no registrations.
  private static let knownModules: Set<String> = [
    "AVFoundation", "AVKit", "AppKit", "AuthenticationServices", "BackgroundTasks", "CloudKit", "Combine", "Contacts",
    "CoreBluetooth", "CoreData", "CoreFoundation", "CoreGraphics", "CoreImage", "CoreLocation", "CoreML", "CoreMotion",
    "CoreText", "Darwin", "Dispatch", "EventKit", "Foundation", "Glibc", "HealthKit", "LocalAuthentication", "MapKit",
    "MessageUI", "Metal", "MobileCoreServices", "Network", "ObjectiveC", "Observation", "PDFKit", "Photos", "PhotosUI",
    "QuartzCore", "SafariServices", "SceneKit", "Security", "SpriteKit", "StoreKit", "Swift", "SwiftData", "SwiftUI",
    "SystemConfiguration", "UIKit", "UniformTypeIdentifiers", "UserNotifications", "Vision", "WatchKit", "WebKit",
    "WidgetKit", "os",
  ]

  /// The imported modules that may use Swinject.
  static func unknownImports(_ imports: [String]) -> [String] {
    imports.filter { !knownModules.contains($0) && !$0.hasPrefix("Swinject") }
  }

  private static let types: Set<Substring> = ["Container", "Resolver", "Assembler"]
  private static let hints = [ByteSearch("ontainer"), ByteSearch("ssembler"), ByteSearch("Resolver")]
  private static let makers = [
    ByteSearch("Container("), ByteSearch("Assembler("), ByteSearch("apply(assembl"), ByteSearch("register("),
  ]

  /// The maximum distance in bytes from a container back to the call that has it as an argument.
  private static let reach = 1024

  /// The locations in one file. Linear, plus the search around each container.
  static func find(in file: FileReading, _ mask: inout CodeMask) -> [SwinjectContainerEscape] {
    let bytes = file.source.buffer
    guard file.facts.importsSwinject, !unknownImports(file.facts.imports).isEmpty,
      hints.contains(where: { $0.isFound(in: bytes) })
    else {
      return []
    }
    var found: [SwinjectContainerEscape] = []
    for name in names(ofContainersIn: file).sorted() {
      for range in WordHits(name).places(in: bytes) {
        let escape = method(after: range, in: file) ?? call(passed: range, in: file)
        if let escape { found.append(escape) }
      }
    }
    for (index, search) in makers.enumerated() {
      var position = 0
      while let hit = search.firstIndex(in: bytes, from: position) {
        position = hit + 1
        guard hit == 0 || !Words.isNamePart(bytes[hit - 1]), let open = bytes[hit...].firstIndex(of: UInt8(ascii: "("))
        else { continue }
        // For `register`, only the first type is registered.
        found += values(in: file, after: open + 1, isFirstOnly: index == makers.count - 1)
      }
    }
    return found.filter { mask.isCode(Int($0.range.start)) }
  }

  /// The names of containers in a file: of properties, parameters and local variables, and the usual names.
  private static func names(ofContainersIn file: FileReading) -> Set<String> {
    func isContainer(_ type: ByteRange) -> Bool {
      guard !type.isEmpty else { return false }
      let text = file.source.text(type).split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      return text.last.map(types.contains) ?? false
    }
    var names: Set<String> = ["container", "defaultContainer", "assembler"]
    for declaration in file.parsed.declarations where declaration.kind == .variable {
      let isCreated =
        !declaration.value.isEmpty && makesContainer(at: Int(declaration.value.start), in: file.source.buffer)
      if isCreated || isContainer(declaration.type) {
        names.insert(file.source.name(declaration.name))
      } else if !declaration.type.isEmpty {
        // `var container: UIView`
        names.remove(file.source.name(declaration.name))
      }
    }
    for parameter in file.parsed.parameters where isContainer(parameter.type) {
      names.insert(file.source.name(parameter.name))
    }
    for search in [ByteSearch("= Container"), ByteSearch(": Container"), ByteSearch("= Assembler")] {
      var position = 0
      while let found = search.firstIndex(in: file.source.buffer, from: position) {
        position = found + 1
        if makesContainer(at: found + 2, in: file.source.buffer),
          let name = Words.word(in: file.source.buffer, before: found)
        {
          names.insert(name)
        }
      }
    }
    return names
  }

  /// Whether the expression at an offset is a container or its type: `Container()`, `Container.shared`, but not
  /// `Container.shared.resolve(…)`.
  private static func makesContainer(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var words = Words(bytes, at: offset)
    guard let path = words.takeName()?.split(separator: "."), let head = path.first,
      head == "Container" || head == "Assembler"
    else { return false }
    return path.count == 1 || path.count == 2 && (path[1] == "init" || !words.take("("))
  }

  /// `container.registerCore()`
  private static func method(after range: ByteRange, in file: FileReading) -> SwinjectContainerEscape? {
    var words = Words(file.source.buffer, at: Int(range.end))
    guard words.take("."), let name = words.takeName(), !name.contains("."), words.take("(") || words.take("{") else {
      return nil
    }
    return SwinjectContainerEscape(kind: .method, path: name, range: range)
  }

  /// The call that has a container as an argument.
  private static func call(passed range: ByteRange, in file: FileReading) -> SwinjectContainerEscape? {
    let bytes = file.source.buffer
    var words = Words(bytes, at: Int(range.end))
    var before = Int(range.start)
    while before > 0, bytes[before - 1] <= 0x20 { before -= 1 }
    guard words.take(",") || words.take(")"), before > 0,
      [UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: ":")].contains(bytes[before - 1]),
      let open = openParenthesis(before: Int(range.start), in: bytes)
    else { return nil }
    let (path, start) = callee(endingAt: open, in: file)
    guard !path.isEmpty, !isElement(path, at: start, in: bytes) else { return nil }
    return SwinjectContainerEscape(
      kind: .call, path: path, range: ByteRange(UInt32(clamping: start), UInt32(clamping: open)))
  }

  /// Whether the called value is a parameter of a closure or an element of a list: `setUps.forEach { $0(container) }`.
  private static func isElement(_ name: String, at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if start > 0, bytes[start - 1] == UInt8(ascii: "$") { return true }
    guard !name.contains(".") else { return false }
    var isElement = false
    for range in WordHits(name).places(in: bytes) {
      var words = Words(bytes, at: Int(range.end))
      if Int(range.start) < start, words.take("in") { isElement = true }
    }
    return isElement
  }

  /// The open parenthesis around an offset, found by counting brackets.
  private static func openParenthesis(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var depth = 0
    var position = offset
    while position > max(0, offset - reach) {
      position -= 1
      switch bytes[position] {
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth += 1
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        depth -= 1
        if depth < 0 { return bytes[position] == UInt8(ascii: "(") ? position : nil }
      default: break
      }
    }
    return nil
  }

  /// The dotted name before a parenthesis, including earlier calls: `CoreModule.assemble` for `CoreModule().assemble(`.
  private static func callee(endingAt end: Int, in file: FileReading) -> (path: String, start: Int) {
    let bytes = file.source.buffer
    var start = Words.start(ofNameIn: bytes, endingAt: end)
    var path = file.source.text(ByteRange(UInt32(clamping: start), UInt32(clamping: end)))
    while path.hasPrefix("."), start > 0, bytes[start - 1] == UInt8(ascii: ")"),
      let open = openParenthesis(before: start - 1, in: bytes)
    {
      let next = Words.start(ofNameIn: bytes, endingAt: open)
      guard next < open, end - next < reach else { break }
      path = file.source.text(ByteRange(UInt32(clamping: next), UInt32(clamping: open))) + path
      start = next
    }
    return (path, start)
  }

  /// The values and types named in the arguments after an offset.
  private static func values(in file: FileReading, after start: Int, isFirstOnly: Bool) -> [SwinjectContainerEscape] {
    let bytes = file.source.buffer
    var tokens = Tokens(bytes, from: start, to: min(bytes.count, start + reach))
    var found: [SwinjectContainerEscape] = []
    var depth = 0
    var isAfterDot = false
    while depth >= 0, let token = tokens.next() {
      switch token {
      case .sign(let sign):
        isAfterDot = sign == UInt8(ascii: ".")
        if [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{")].contains(sign) { depth += 1 }
        if [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(sign) { depth -= 1 }
      case .word(let range):
        defer { isAfterDot = false }
        let first = bytes[Int(range.start)]
        if !isAfterDot, first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z") {
          var words = Words(bytes, at: Int(range.start))
          if let path = words.takeName(), !path.hasSuffix(".self"), !words.takeRestOfMetatype() {
            found.append(SwinjectContainerEscape(kind: .value, path: path, range: range))
          }
        }
      }
      if isFirstOnly { break }
    }
    return found
  }
}

extension SwinjectFacts {
  /// The hash of the name of a function.
  static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }

  /// The functions that a file declares.
  static func functions(in file: FileReading) -> [UInt64] {
    let bytes = file.source.buffer
    return file.parsed.declarations.compactMap { declaration in
      guard declaration.kind == .function, Int(declaration.name.end) <= bytes.count else { return nil }
      return hash(bytes[Int(declaration.name.start)..<Int(declaration.name.end)])
    }
  }
}

extension Words {
  /// Takes what follows the name of a type in `Provider<Endpoint>.self` or `Provider?.self`; whether it is that.
  fileprivate mutating func takeRestOfMetatype() -> Bool {
    if take("<") {
      var depth = 1
      while depth > 0, position < bytes.count {
        switch bytes[position] {
        case UInt8(ascii: "<"): depth += 1
        case UInt8(ascii: ">"): depth -= 1
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"): return false
        default: break
        }
        position += 1
      }
    }
    while take("?") || take("!") {}
    return take(".self")
  }
}
