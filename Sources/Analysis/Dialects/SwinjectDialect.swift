import SwiftReader

/// Swinject and SwinjectAutoregistration: `register`, `autoregister`, `resolve` and what is chained to them.
///
/// Of a code base that uses Swinject every file is read, as not all that resolve import it; files that import Dioxide and
/// not Swinject speak Dioxide's own words.
enum SwinjectDialect: Dialect {
  static let description = DialectDescription(
    name: "swinject", summary: "`register` and `resolve` in code that imports Swinject")

  static let words: [ByteSearch]? = [ByteSearch("Swinject")]

  private static let marks = [
    ByteSearch("register"), ByteSearch("resolve"), ByteSearch("~>"), ByteSearch("forward"),
    ByteSearch("storyboardInit"),
  ]
  private static let names = CallNames(Set(SwinjectCalls.Word.allCases.map(\.rawValue)))

  /// Whether a file is read for Swinject.
  static func reads(_ file: FileReading) -> Bool {
    guard file.dialects.contains(Self.self) else { return false }
    guard !file.facts.importsSwinject else { return true }
    return file.dialects.spoken.contains(name)
      && !file.facts.imports.contains { $0 == "Dioxide" || $0 == "DioxideCore" }
  }

  static func isShown(by facts: FileFacts) -> Bool { facts.importsSwinject }

  static func collect(_ file: inout FileReading) {
    guard reads(file) else { return }
    let source = file.source
    var facts = SwinjectFacts()
    let text = source.buffer
    if file.facts.importsSwinject {
      facts.createsContainer = SwinjectShapes.createsContainer(text)
      facts.resetScopes = SwinjectShapes.resetScopes(text)
      facts.defaultScopes = SwinjectShapes.defaultScopes(text)
      facts.assemblies = SwinjectShapes.assemblies(text)
    }
    facts.assembly = SwinjectAssemblyFacts(file, EnclosingTypes(file))
    facts.metatypes = SwinjectShapes.metatypes(text)
    facts.wrapped = SwinjectShapes.wrappedProperties(in: file)
    if marks.contains(where: { $0.isFound(in: text) }) {
      let everything = ByteRange(0, UInt32(clamping: text.count))
      let list = SwiftReader.calls(in: text, range: everything, named: names)
      let reader = SwinjectCalls(file: file, list: list)
      let registrations = reader.registrations()
      facts.needs = reader.needs(outside: registrations.flatMap(\.closures))
      facts.hasOpenRegistrations = reader.hasOpenRegistrations
      facts.wrappers = reader.wrappers()
      file.facts.registrations += registrations.map(\.fact)
      Resolutions.collect(reader.resolving.map { list.calls[$0] }, of: list, into: &file)
    }
    file.facts.swinject = facts
  }
}

/// The calls of one file that Swinject may be behind.
struct SwinjectCalls {
  let file: FileReading
  let list: CallList
  /// The functions whose calls are read.
  enum Word: String, CaseIterable {
    case register, autoregister, forward, storyboardInitCompleted, implements, inObjectScope, initCompleted, resolve
  }

  /// What each call is called.
  private let words: [Word]
  private let enclosing: EnclosingTypes
  /// `r ~> P.self`, in source order.
  private let arrows: [ResolutionFact]

  init(file: FileReading, list: CallList) {
    self.file = file
    self.list = list
    self.words = list.calls.map { Self.word($0.name, in: file.source) }
    self.enclosing = EnclosingTypes(file)
    self.arrows = SwinjectShapes.arrows(in: file.source)
  }

  /// A registration, and the closures in which what it resolves is its own.
  struct Registration {
    var fact: RegistrationFact
    var closures: [ByteRange]
  }

  /// By bytes, since every call is asked.
  private static func word(_ name: ByteRange, in source: SourceBytes) -> Word {
    if source.equals(name, "resolve") { return .resolve }
    if source.equals(name, "register") { return .register }
    return Word(rawValue: source.name(name)) ?? .resolve
  }

  /// The indices of the calls of `resolve`.
  var resolving: [Int] { words.indices.filter { words[$0] == .resolve } }

  private func arguments(_ call: Call) -> ArraySlice<Argument> { list.arguments[call.arguments.indices] }

  /// Whether a call registers under a type that is a parameter of the function around it, or otherwise worked out.
  var hasOpenRegistrations: Bool {
    zip(words, list.calls).contains { word, call in
      guard word == .register || word == .autoregister, let first = arguments(call).first, first.label.isEmpty
      else { return false }
      guard first.kind == .metatype else { return arguments(call).count > 1 }
      return isGeneric(file.source.text(first.inner), at: call.name.start)
    }
  }

  // MARK: Registrations

  func registrations() -> [Registration] {
    list.calls.indices.compactMap { index in
      switch words[index] {
      case .register: registration(at: index, isAutomatic: false)
      case .autoregister: registration(at: index, isAutomatic: true)
      case .forward: forwarding(at: index)
      case .storyboardInitCompleted: storyboard(at: index)
      case .implements, .inObjectScope, .initCompleted, .resolve: nil
      }
    }
  }

  private func registration(at index: Int, isAutomatic: Bool) -> Registration? {
    let call = list.calls[index]
    guard let first = arguments(call).first, first.kind == .metatype, first.label.isEmpty else { return nil }
    let key = file.source.text(first.inner)
    guard !isGeneric(key, at: call.name.start) else { return nil }
    var shape = SwinjectRegistration(argumentCount: isAutomatic ? 0 : nil)
    var fact = fact(of: call, key: key, keyRange: first.value)
    var closures: [ByteRange] = []
    var provider: RegistrationFact.Provider?
    for argument in arguments(call).dropFirst() {
      switch (file.source.name(argument.label), argument.kind) {
      case ("name", .string): fact.name = file.source.text(argument.inner)
      case ("name", _): setName(argument.value, &fact.name, &fact.hasUnknownName)
      case ("argument", .metatype) where isAutomatic, ("arguments", .metatype) where isAutomatic:
        shape.arguments.append(file.source.text(argument.inner))
      case ("", .metatype) where isAutomatic && !shape.arguments.isEmpty:
        shape.arguments.append(file.source.text(argument.inner))
      case ("initializer", _) where isAutomatic:
        let written = file.source.text(argument.value).prefix { $0 != "(" }
        provider = written.hasSuffix(".init") ? .type(String(written.dropLast(5))) : .closure([])
      case ("factory", .closure), ("", .closure):
        closures.append(argument.value)
        shape.argumentCount = SwinjectShapes.argumentCount(of: argument, in: file.source)
        shape.built = SwinjectShapes.builtType(in: file.source.text(argument.inner))
        provider = .closure(resolutions(in: argument, isDeferred: false))
        shape.isForwarding = SwinjectShapes.isForwarding(file.source.text(argument.inner))
        fact.mentioned = shape.built.map { [$0] } ?? []
      case ("factory", _):
        provider = .closure([])
      default: break
      }
    }
    guard var provider else { return nil }
    if isAutomatic { shape.argumentCount = shape.arguments.count }
    for number in chain(after: index) {
      let next = list.calls[number]
      switch words[number] {
      case .inObjectScope: fact.scope = arguments(next).first.map { file.source.text(file.source.lastName($0.value)) }
      case .implements:
        shape.aliases += arguments(next).filter { $0.kind == .metatype }.map { file.source.text($0.inner) }
      case .initCompleted:
        guard case .closure(let before) = provider, let closure = arguments(next).first(where: { $0.kind == .closure })
        else { continue }
        closures.append(closure.value)
        provider = .closure(before + resolutions(in: closure, isDeferred: true))
      case .register, .autoregister, .forward, .storyboardInitCompleted, .resolve: break
      }
    }
    fact.provider = provider
    fact.swinject = shape
    return Registration(fact: fact, closures: closures)
  }

  /// `container.forward(P.self, to: entry)`
  private func forwarding(at index: Int) -> Registration? {
    let call = list.calls[index]
    guard let first = arguments(call).first, first.kind == .metatype, first.label.isEmpty,
      arguments(call).contains(where: { file.source.equals($0.label, "to") })
    else { return nil }
    var fact = fact(of: call, key: file.source.text(first.inner), keyRange: first.value)
    fact.swinject = SwinjectRegistration(argumentCount: nil)
    if let name = arguments(call).first(where: { file.source.equals($0.label, "name") }), name.kind == .string {
      fact.name = file.source.text(name.inner)
    }
    return Registration(fact: fact, closures: [])
  }

  /// `container.storyboardInitCompleted(Screen.self) { r, screen in … }`: what a storyboard makes, and is handed then.
  private func storyboard(at index: Int) -> Registration? {
    let call = list.calls[index]
    guard let first = arguments(call).first, first.kind == .metatype, first.label.isEmpty,
      let closure = arguments(call).last, closure.kind == .closure
    else { return nil }
    var fact = fact(of: call, key: file.source.text(first.inner), keyRange: first.value)
    guard !isGeneric(fact.key, at: call.name.start) else { return nil }
    fact.swinject = SwinjectRegistration(argumentCount: nil, isStoryboard: true)
    fact.provider = .closure(resolutions(in: closure, isDeferred: true))
    if let name = arguments(call).first(where: { file.source.equals($0.label, "name") }) {
      if name.kind == .string {
        fact.name = file.source.text(name.inner)
      } else {
        setName(name.value, &fact.name, &fact.hasUnknownName)
      }
    }
    return Registration(fact: fact, closures: [closure.value])
  }

  private func fact(of call: Call, key: String, keyRange: ByteRange) -> RegistrationFact {
    RegistrationFact(
      key: key, keyRange: keyRange, name: nil, scope: nil, provider: .closure([]), range: call.range,
      receiver: file.source.text(call.receiver), block: call.scope, isInSwitch: false, hasUnknownName: false,
      conditions: call.branch < 0 ? [] : [Condition(group: .max, index: UInt32(call.branch), text: "")],
      enclosing: enclosing.path(at: call.name.start), mentioned: [], dialect: SwinjectDialect.name)
  }

  /// The calls chained to one: they begin with the same receiver and are named after it ended.
  private func chain(after index: Int) -> [Int] {
    let head = list.calls[index]
    return list.calls[(index + 1)...].prefix { $0.range.start <= head.end }.indices.filter {
      list.calls[$0].range.start == head.range.start && list.calls[$0].name.start >= head.end
    }
  }

  // MARK: Resolutions

  /// What a factory resolves. From another container than the one that calls it, it closes no cycle here.
  private func resolutions(in closure: Argument, isDeferred: Bool) -> [ResolutionFact] {
    let parameters = file.source.text(closure.closureParameters)
    let resolver = parameters.drop { $0 == "(" || $0 == " " }.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let first = list.calls.partitioningIndex { $0.name.start >= closure.value.start }
    let inside = list.calls[first...].prefix { $0.name.start < closure.value.end }.indices
    let calls = inside.compactMap { index in
      let inner = list.calls[index]
      guard words[index] == .resolve, var fact = resolution(inner) else { return nil as ResolutionFact? }
      let receiver = file.source.text(inner.receiver)
      let isOwn = receiver == "$0" || (!resolver.isEmpty && receiver == resolver)
      fact.isDeferred = isDeferred || !isOwn || inner.scope != closure.value
      return fact
    }
    let firstArrow = arrows.partitioningIndex { $0.range.start >= closure.value.start }
    return calls
      + arrows[firstArrow...].prefix { $0.range.start < closure.value.end }.filter {
        !isGeneric($0.type, at: $0.range.start)
      }.map { arrow in
        var fact = arrow
        fact.isDeferred = isDeferred
        return fact
      }
  }

  private func resolution(_ call: Call) -> ResolutionFact? {
    let first = arguments(call).first
    let isNamed = first.map { $0.kind == .metatype && $0.label.isEmpty } ?? false
    // `let mail: Mail = resolve()`: what is declared without `?` must be there.
    let declared = SwinjectShapes.declaredType(before: Int(call.range.start), in: file.source)
    guard let range = isNamed ? first?.value : declared, isNamed || first?.label.isEmpty != true else { return nil }
    let type = isNamed ? first.map { file.source.text($0.inner) } ?? "" : file.source.text(range)
    guard !isGeneric(type, at: call.name.start) else { return nil }
    let isHard = SwinjectShapes.isHard(callEndingAt: Int(call.end), in: file.source)
    let isSoft = SwinjectShapes.isFollowedByMore(Int(call.end), in: file.source)
    var fact = ResolutionFact(
      type: type, name: nil, range: range, isOptional: !isHard && (declared == nil || isSoft), isDeferred: false)
    fact.argumentCount = isNamed ? 0 : nil
    for argument in arguments(call).dropFirst(isNamed ? 1 : 0) {
      switch (file.source.name(argument.label), argument.kind) {
      case ("name", .string): fact.name = file.source.text(argument.inner)
      case ("name", _): setName(argument.value, &fact.name, &fact.hasUnknownName)
      case ("argument", _): fact.argumentCount = 1
      case ("arguments", _):
        let isTuple = file.source.text(argument.value).hasPrefix("(")
        fact.argumentCount = isTuple ? nil : 1
      case ("", _): fact.argumentCount = fact.argumentCount.map { $0 + 1 }
      default: return nil
      }
    }
    return fact
  }

  /// A name that is worked out goes by its text: the same words give the same name, most likely, but others may as well.
  private func setName(_ value: ByteRange, _ name: inout String?, _ isUnknown: inout Bool) {
    let text = file.source.text(value)
    guard text != "nil" else { return }
    name = text
    isUnknown = true
  }

  /// What is resolved elsewhere: in functions, properties, and closures that are no factories.
  func needs(outside closures: [ByteRange]) -> [SwinjectNeed] {
    let closures = closures.sorted { $0.start < $1.start }
    func outside<Element>(_ elements: [Element], _ offset: (Element) -> UInt32) -> [Element] {
      var next = 0
      var end: UInt32 = 0
      return elements.filter { element in
        while next < closures.count, closures[next].start <= offset(element) {
          end = max(end, closures[next].end)
          next += 1
        }
        return offset(element) >= end
      }
    }
    let calls = outside(resolving.map { list.calls[$0] }) { $0.name.start }.compactMap(resolution)
    let arrows = outside(arrows) { $0.range.start }.filter { !isGeneric($0.type, at: $0.range.start) }
    return (calls + arrows).map { SwinjectNeed(resolution: $0, enclosing: enclosing.path(at: $0.range.start)) }
  }

  /// The property wrappers of the project's own that resolve their generic parameter, and must find it.
  func wrappers() -> [String] {
    file.parsed.declarations.indices.compactMap { index in
      let declaration = file.parsed.declarations[index]
      guard declaration.kind.isType, !declaration.genericParameters.indices.isEmpty,
        file.attributes(of: declaration).contains(where: { file.source.equals($0.name, "propertyWrapper") })
      else { return nil }
      let parameters = genericNames(declaration)
      let resolves = zip(words, list.calls).contains { word, call in
        guard declaration.range.contains(call.name), word == .resolve, arguments(call).count == 1,
          let first = arguments(call).first, first.kind == .metatype,
          parameters.contains(file.source.text(first.inner))
        else { return false }
        return SwinjectShapes.isHard(callEndingAt: Int(call.end), in: file.source)
      }
      return resolves ? file.source.name(declaration.name) : nil
    }
  }

  // MARK: Generic parameters

  private func genericNames(_ declaration: Declaration) -> [String] {
    file.parsed.genericParameters[declaration.genericParameters.indices].map { file.source.name($0.name) }
  }

  /// Whether a type as written begins with a generic parameter of a declaration around an offset.
  private func isGeneric(_ type: String, at offset: UInt32) -> Bool {
    let end = type.utf8.firstIndex { [UInt8(ascii: "."), UInt8(ascii: "<"), UInt8(ascii: "?")].contains($0) }
    let first = type[..<(end ?? type.endIndex)]
    if first == "Self" { return true }
    guard !file.parsed.genericParameters.isEmpty else { return false }
    return enclosing.declarations(around: offset).contains { declaration in
      !declaration.genericParameters.indices.isEmpty && genericNames(declaration).contains(String(first))
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index of which a condition holds that holds for all that follow. Logarithmic.
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
