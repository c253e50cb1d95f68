import DioxideSwiftReader

/// Reads the source around Swinject's calls.
enum SwinjectShapes {
  /// The type of a closure parameter by name; nil if there is none, or its type is not written.
  static func parameterType(_ name: String, of closure: Argument, in source: SourceBytes) -> String? {
    for parameter in parameters(of: closure, in: source) {
      let words = source.text(parameter).split(separator: ":", maxSplits: 1)
      guard words.count == 2, words[0].split(whereSeparator: \.isWhitespace).last.map(String.init) == name else {
        continue
      }
      return words[1].trimmingSpace
    }
    return nil
  }

  /// The names of the parameters of a closure, with their types if written.
  static func parameters(_ range: ByteRange, in source: SourceBytes) -> [(name: String, type: String?)] {
    parameters(in: range, of: source).map { parameter in
      let words = source.text(parameter).split(separator: ":", maxSplits: 1)
      let name = words.first?.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
      return (name, words.count == 2 ? words[1].trimmingSpace : nil)
    }
  }

  /// `r ~> P.self`, `r ~> (P.self, name: "n")`: required dependencies, and the operators that could not be read.
  static func arrows(in source: SourceBytes) -> (facts: [ResolutionFact], unread: [ByteRange], declared: Int) {
    let bytes = source.buffer
    var mask = CodeMask(bytes)
    var facts: [ResolutionFact] = []
    var unread: [ByteRange] = []
    var declared = 0
    var position = 0
    while let found = arrow.firstIndex(in: bytes, from: position) {
      position = found + 2
      guard isOperator(found..<found + 2, in: bytes), mask.isCode(found) else { continue }
      let before = Words.word(in: bytes, before: found)
      if before == "func" || before == "operator" {
        declared += 1
      } else if let fact = arrow(from: found + 2, in: bytes) {
        facts.append(fact)
      } else {
        unread.append(ByteRange(UInt32(clamping: found), UInt32(clamping: found + 2)))
      }
    }
    return (facts, unread, declared)
  }

  /// Whether an operator is complete instead of a part of a longer one.
  private static func isOperator(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func isPart(_ index: Int) -> Bool {
      index >= 0 && index < bytes.count && "/=-+!*%<>&|^~?.".utf8.contains(bytes[index])
    }
    return !isPart(range.lowerBound - 1) && !isPart(range.upperBound)
  }

  private static func arrow(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> ResolutionFact? {
    var words = Words(bytes, at: start)
    let isTuple = words.take("(")
    words.skipSpace()
    let start = words.position
    guard let type = words.takeMetatype() else { return nil }
    var fact = ResolutionFact(
      type: type, name: nil, range: ByteRange(UInt32(start), UInt32(words.position)), isOptional: false,
      isDeferred: false)
    fact.argumentCount = 0
    guard isTuple, !words.take(")") else { return fact }
    guard words.take(",") else { return nil }
    guard words.take("name:") else {
      fact.argumentCount = nil
      return fact
    }
    if let name = words.takeString() {
      fact.name = name
    } else {
      guard let name = words.takeName() else { return nil }
      fact.name = name
      fact.hasUnknownName = true
    }
    fact.argumentCount = words.take(")") ? 0 : nil
    return fact
  }

  private static let arrow = ByteSearch("~>")

  // MARK: Factories

  /// The number of arguments that a factory takes besides the resolver; nil if not known. Linear.
  static func argumentCount(of closure: Argument, in source: SourceBytes) -> Int? {
    guard Int(closure.inner.end) <= source.buffer.count else { return nil }
    if !closure.closureParameters.isEmpty { return parameters(of: closure, in: source).count - 1 }
    var highest = 0
    for index in Int(closure.inner.start)..<Int(closure.inner.end)
    where source.buffer[index] == UInt8(ascii: "$") && index + 1 < Int(closure.inner.end) {
      let digit = Int(source.buffer[index + 1]) - 0x30
      if (0...9).contains(digit) { highest = max(highest, digit) }
    }
    return highest
  }

  /// The parameters of a closure, with their types if written. Linear.
  private static func parameters(of closure: Argument, in source: SourceBytes) -> [ByteRange] {
    parameters(in: closure.closureParameters, of: source)
  }

  private static func parameters(in range: ByteRange, of source: SourceBytes) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var range = range
    guard !range.isEmpty, Int(range.end) <= source.buffer.count else { return [] }
    if source.buffer[Int(range.start)] == UInt8(ascii: "("), source.buffer[Int(range.end) - 1] == UInt8(ascii: ")") {
      range = ByteRange(range.start + 1, range.end - 1)
    }
    var depth = 0
    var start = range.start
    for offset in range.start..<range.end {
      switch source.buffer[Int(offset)] {
      case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ">") where offset > range.start && source.buffer[Int(offset) - 1] == UInt8(ascii: "-"): break
      case UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: "}"), UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        ranges.append(ByteRange(start, offset))
        start = offset + 1
      default: break
      }
    }
    ranges.append(ByteRange(start, range.end))
    return ranges
  }

  /// The types of the arguments that a factory takes besides the resolver, as written; empty if some are not written.
  static func argumentTypes(of closure: Argument, in source: SourceBytes) -> [String] {
    // Most factories only take the resolver, for which a quick check is sufficient.
    guard !closure.closureParameters.isEmpty, Int(closure.closureParameters.end) <= source.buffer.count,
      source.buffer[Int(closure.closureParameters.start)] == UInt8(ascii: "(")
    else { return [] }
    var types: [String] = []
    for parameter in parameters(of: closure, in: source).dropFirst() {
      let words = source.text(parameter).split(separator: ":", maxSplits: 1)
      guard words.count == 2 else { return [] }
      // `@escaping () -> Void` is the type `() -> Void`.
      let type = words[1].split { $0.isWhitespace }.drop { $0.hasPrefix("@") || $0 == "inout" || $0 == "sending" }
      types.append(type.joined(separator: " "))
    }
    return types
  }

  /// `Disk.init` or `Disk.init(path:)`: the type, and the labels if written; nil for another function.
  static func namedInitializer(_ value: ByteRange, in source: SourceBytes) -> (type: String?, labels: [String]?) {
    let written = source.text(value)
    guard let open = written.firstIndex(of: "(") else {
      return (written.hasSuffix(".init") ? String(written.dropLast(5)) : nil, nil)
    }
    guard written.hasSuffix(")"), written[..<open].hasSuffix(".init") else { return (nil, nil) }
    let labels = written[open...].dropFirst().dropLast().split(separator: ":").map(\.trimmingSpace)
    return (String(written[..<open].dropLast(5)), labels)
  }

  private static let returning = ByteSearch("return")

  /// The type that a factory builds if its whole body or its last returned value is an initializer call. Linear.
  static func builtType(_ body: ByteRange, in source: SourceBytes) -> String? {
    guard Int(body.end) <= source.buffer.count else { return nil }
    let bytes = UnsafeBufferPointer(rebasing: source.buffer[Int(body.start)..<Int(body.end)])
    var words = Words(bytes, at: 0)
    var position = 0
    while let found = returning.firstIndex(in: bytes, from: position) {
      position = found + 6
      let isWord = found == 0 || !Words.isNamePart(bytes[found - 1])
      if isWord, position == bytes.count || !Words.isNamePart(bytes[position]) { words.position = position }
    }
    words.skipSpace()
    let built = FactoryResult.calledType(at: body.start + UInt32(clamping: words.position), in: source)?.type
    // A name with generic arguments cannot be looked up.
    return built.flatMap { $0.utf8.contains(UInt8(ascii: "<")) ? nil : $0 }
  }

  // MARK: Files

  private static let makers = [ByteSearch("Container"), ByteSearch("Assembler")]
  private static let storyboards = ByteSearch("defaultContainer")

  /// Where a container, assembler or Swinject's storyboard is created or named: `Container()`, `Container { … }`,
  /// `Container.init()`, `let container: Container = .init()`; and the types that are instantiated and named like
  /// containers: perhaps subclasses or aliases of Swinject's.
  static func containers(
    _ bytes: UnsafeBufferPointer<UInt8>, _ mask: inout CodeMask
  ) -> (created: [UInt32], made: [String]) {
    var created: [UInt32] = []
    var names: Set<String> = []
    for search in makers {
      for found in search.hits(in: bytes) {
        let end = found + 9
        if found == 0 || !Words.isNamePart(bytes[found - 1]) {
          if makes(at: end, named: found, in: bytes), mask.isCode(found) { created.append(UInt32(clamping: found)) }
        } else if end < bytes.count, bytes[end] == UInt8(ascii: "("), let name = Words.name(in: bytes, endingAt: end),
          name.first?.isUppercase == true
        {
          names.insert(name)
        }
      }
    }
    for found in storyboards.hits(in: bytes) where mask.isCode(found) { created.append(UInt32(clamping: found)) }
    return (created, names.sorted())
  }

  /// Whether the code after a type name creates an instance.
  private static func makes(at end: Int, named start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var words = Words(bytes, at: end)
    if words.take("(") || words.take(".init") || words.take("= .init") { return true }
    guard words.take("{") else { return false }
    // `let container = Container { … }`, but not `class Kit: Container {`.
    var before = start
    while before > 0, bytes[before - 1] <= 0x20 { before -= 1 }
    guard before > 0 else { return false }
    let sign = bytes[before - 1]
    return [UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: "[")].contains(sign)
      || Words.name(in: bytes, endingAt: before) == "return"
  }

  /// The types of the initial values of properties and global constants, which may be containers with other names.
  static func instantiatedTypes(in file: FileReading) -> [String] {
    var names: Set<String> = []
    for declaration in file.parsed.declarations
    where declaration.kind == .variable && !declaration.value.isEmpty && file.source.isCapitalised(declaration.value) {
      var words = Words(file.source.buffer, at: Int(declaration.value.start))
      guard let name = words.takeName(), words.take("(") || words.take("{") else { continue }
      names.insert(name.hasSuffix(".init") ? String(name.dropLast(5)) : name)
    }
    return names.filter { !$0.hasSuffix("Container") && !$0.hasSuffix("Assembler") }.sorted()
  }

  private static let defaulting = ByteSearch("defaultObjectScope:")

  /// The names of the default scopes of created containers.
  static func defaultScopes(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var names: [String] = []
    var position = 0
    while let found = defaulting.firstIndex(in: bytes, from: position) {
      position = found + 19
      var words = Words(bytes, at: position)
      names.append(words.takeName()?.split(separator: ".").last.map(String.init) ?? "")
    }
    return names
  }

  private static let resetting = ByteSearch("resetObjectScope(")

  /// The names of scopes that are reset, grouped by function.
  static func resetScopes(_ bytes: UnsafeBufferPointer<UInt8>, _ enclosing: EnclosingTypes) -> [[String]] {
    var names: [UInt32: [String]] = [:]
    var position = 0
    while let found = resetting.firstIndex(in: bytes, from: position) {
      position = found + 17
      var words = Words(bytes, at: position)
      guard let name = words.takeName()?.split(separator: ".").last else { continue }
      let start = enclosing.declarations(around: UInt32(clamping: found)).first?.range.start ?? .max
      names[start, default: []].append(String(name))
    }
    return names.keys.sorted().compactMap { names[$0] }
  }

  private static let assembly = ByteSearch("Assembly(")

  /// The created assemblies.
  static func assemblies(_ bytes: UnsafeBufferPointer<UInt8>, _ mask: inout CodeMask) -> [SwinjectFacts.Mention] {
    var found: [SwinjectFacts.Mention] = []
    var position = 0
    while let hit = assembly.firstIndex(in: bytes, from: position) {
      position = hit + 9
      // `addAssembly(…)` creates no assembly, and `Assembly()` creates a nested type.
      guard let name = Words.name(in: bytes, endingAt: hit + 8), name != "Assembly",
        name.split(separator: ".").last?.first?.isUppercase == true, mask.isCode(hit)
      else { continue }
      let start = UInt32(clamping: hit + 8 - name.utf8.count)
      found.append(SwinjectFacts.Mention(name: name, range: ByteRange(start, UInt32(clamping: hit + 8))))
    }
    return found
  }

  private static let metatype = ByteSearch(".self")

  private static let known: Set<String> = Set(SwinjectCalls.Word.allCases.map(\.rawValue)).union(["init", "type"])

  /// The types whose metatype is used outside `register` and `resolve`, and the functions that take one as their first
  /// argument, with or without a label. Linear.
  ///
  /// - Parameter known: The ends of the metatypes that are first arguments of `register` and `resolve`, in order, as
  ///   far as they were read.
  static func metatypes(
    _ bytes: UnsafeBufferPointer<UInt8>, besides known: [UInt32]
  ) -> (types: [String], functions: Set<String>, signs: [ByteRange]) {
    var next = 0
    var names: Set<String> = []
    var functions: Set<String> = []
    var signs: [ByteRange] = []
    for found in metatype.hits(in: bytes) {
      while next < known.count, Int(known[next]) < found + 5 { next += 1 }
      if next < known.count, Int(known[next]) == found + 5 { continue }
      let start = Words.start(ofNameIn: bytes, endingAt: found)
      guard start < found, isUpper(bytes[start]) || bytes[start] >= 0x80, !isArgument(start, in: bytes) else {
        continue
      }
      names.insert(String(decoding: bytes[start..<found], as: UTF8.self))
      if let function = function(handed: start, in: bytes) { functions.insert(function) }
      if isAfterSign(start, in: bytes) { signs.append(ByteRange(UInt32(clamping: start), UInt32(clamping: found))) }
    }
    return (names.sorted(), functions, signs)
  }

  /// Whether an operator or the bracket of a subscript precedes an offset.
  private static func isAfterSign(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start > 1 else { return false }
    if bytes[start - 1] == UInt8(ascii: "[") { return Words.isNamePart(bytes[start - 2]) }
    var end = start
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    guard end > 2, isOperator(bytes[end - 1]) else { return false }
    var first = end - 1
    while first > 0, isOperator(bytes[first - 1]) { first -= 1 }
    // `==` and the operator of SwinjectAutoregistration are known.
    let range = ByteRange(UInt32(clamping: first), UInt32(clamping: end))
    return !(["=", "==", "!=", "~>", "->"] as [StaticString]).contains { SourceBytes(buffer: bytes).equals(range, $0) }
  }

  /// Whether a byte is an ASCII operator character.
  static func isOperator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "|"),
      UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "^"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// The function whose first argument begins at an offset; nil for types and Swinject's own functions.
  private static func function(handed start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var open = start - 1
    func skipSpace() { while open >= 0, bytes[open] <= 0x20 { open -= 1 } }
    skipSpace()
    if open >= 0, bytes[open] == UInt8(ascii: ":") {
      open -= 1
      skipSpace()
      open = Words.start(ofNameIn: bytes, endingAt: open + 1) - 1
      skipSpace()
    }
    guard open > 0, bytes[open] == UInt8(ascii: "("),
      let name = Words.name(in: bytes, endingAt: open)?.split(separator: ".").last.map(String.init),
      name.first?.isLowercase == true, !known.contains(name)
    else { return nil }
    return name
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

  /// Whether the first argument of `register` or `resolve` begins at an offset.
  private static func isArgument(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var open = start - 1
    while open >= 0, bytes[open] <= 0x20 { open -= 1 }
    guard open >= 0, bytes[open] == UInt8(ascii: "(") else { return false }
    let source = SourceBytes(buffer: bytes)
    func isCalled(_ name: StaticString) -> Bool {
      let begin = open - name.utf8CodeUnitCount
      guard begin >= 0, bytes[begin] == name.utf8Start.pointee, begin == 0 || !Words.isNamePart(bytes[begin - 1])
      else { return false }
      return source.equals(ByteRange(UInt32(begin), UInt32(open)), name)
    }
    return isCalled("register") || isCalled("resolve")
  }

  private static let wrapper = ByteSearch("@propertyWrapper")

  /// Whether a file declares a property wrapper.
  static func declaresWrapper(_ file: FileReading) -> Bool { wrapper.isFound(in: file.source.buffer) }

  /// The properties with a capitalized attribute, which may be a wrapper.
  static func wrappedProperties(in file: FileReading) -> [SwinjectFacts.WrappedProperty] {
    file.wrappedMembers.compactMap { property in
      guard !property.type.isEmpty else { return nil }
      let arguments = file.source.text(property.arguments)
      // `@Injected(\.mail)` belongs to another framework.
      guard !arguments.contains("\\") else { return nil }
      let parent = Int(file.parsed.declarations[property.declaration].parent)
      var wrapped = SwinjectFacts.WrappedProperty(
        wrapper: file.source.text(property.wrapper), type: file.source.text(property.type), range: property.type,
        enclosing: parent >= 0 ? file.path(ofDeclaration: parent) : "",
        hasArguments: !arguments.isEmpty && arguments != "()")
      if wrapped.hasArguments {
        let read = SwiftReader.arguments(in: file.source.buffer, range: property.arguments)
        if read.count == 1, read[0].kind == .string { wrapped.name = file.source.text(read[0].inner) }
      }
      return wrapped
    }
  }
}
