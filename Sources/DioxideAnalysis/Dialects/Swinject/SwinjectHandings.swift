import DioxideSwiftReader

/// A generic function of the project's own that is handed a metatype: `func find<T>(_ type: T.Type) -> T`.
struct SwinjectFinder: Sendable {
  enum Kind: Sendable {
    /// It resolves that type, and gives no optional: what is not there ends the program.
    case failing
    /// It gives what it resolves, as an optional, and nothing instead.
    case passing
    /// What a protocol asks for, with a result that is no optional.
    case requirement
    /// Something else.
    case other
  }

  struct Parameter: Sendable {
    /// Empty where there is none.
    var label: String
    var hasDefault: Bool
  }

  /// The name, an operator, or `subscript`.
  var name: String
  /// Whether Swift works the type out: `func get<T>() -> T`.
  var infers = false
  var parameters: [Parameter]
  /// The path of the type around it; empty at the top.
  var owner: String
  var kind: Kind

  /// Whether a call with these labels may be one of it.
  func takes(_ labels: [String]) -> Bool {
    var next = labels.startIndex
    for parameter in parameters {
      if next < labels.endIndex, labels[next] == parameter.label {
        next += 1
      } else if !parameter.hasDefault {
        return false
      }
    }
    return next == labels.endIndex
  }
}

/// A call that hands on a metatype: `Services.find(Mail.self)`.
struct SwinjectHanding: Sendable {
  /// What is resolved, should the function do so.
  var resolution: ResolutionFact
  var function: String
  var receiver: String
  /// The types that the file gives a value of the receiver's name.
  var receiverTypes: [String]
  var labels: [String]
  /// The path of the type around it; empty at the top.
  var enclosing: String
  /// Whether it names no type: `let mail: Mail = Services.get()`.
  var isInferred = false
  /// The closure or block that surely makes the call when it runs; empty if there is none.
  var scope = ByteRange.none
  /// Whether it is made when the type around it is built.
  var runsWhenBuilt = false
  /// Whether the result is treated as an optional.
  var isUnwrapped = false
  /// What becomes of an optional result.
  var result = ResultUse.passedOn

  /// What is resolved if the function passes on an optional.
  var passedResolution: ResolutionFact {
    var passed = resolution
    switch result {
    case .forced: passed.isOptional = false
    case .optional, .forcedIf(.neverReturns): passed.isOptional = true
    case .forcedIf(.unwraps), .kept, .passedOn: (passed.isOptional, passed.isUseUnknown) = (true, true)
    }
    return passed
  }

  /// The same call, if a value of this name is called: `container(Mail.self)`.
  var calledAsFunction: SwinjectHanding? {
    guard function != "callAsFunction", !isInferred else { return nil }
    var call = self
    call.receiver = receiver.isEmpty ? function : "\(receiver).\(function)"
    call.receiverTypes = calleeTypes
    call.function = "callAsFunction"
    return call
  }

  /// The types that the file gives a value of the called name.
  var calleeTypes: [String] = []
}

/// The functions of a program that resolve what they are handed.
struct SwinjectFinders {
  private var byName: [String: [SwinjectFinder]] = [:]

  /// How many functions of one name are told apart.
  private static let maximumLook = 256

  /// The types of Swinject's that functions are added to.
  private static let containers: Set<String> = ["Resolver", "Container", "Assembler"]

  mutating func add(_ finders: [SwinjectFinder]) {
    for finder in finders { byName[finder.name, default: []].append(finder) }
  }

  /// Whether a call surely is one of a function that fails where nothing is registered: each function that may be meant
  /// does, and the receiver is named as the type of one.
  func fails(_ handing: SwinjectHanding, in file: Int, _ resolver: TypeResolver) -> Bool {
    guard !handing.isUnwrapped else { return false }
    if byName[handing.function] == nil, let called = handing.calledAsFunction {
      return byName[called.function] != nil && fails(called, in: file, resolver)
    }
    guard let named = byName[handing.function], named.count <= Self.maximumLook else { return false }
    let candidates = named.filter {
      (!handing.isInferred || $0.infers) && $0.takes(handing.labels) && isMeant($0, by: handing, in: file, resolver)
    }
    return candidates.contains { $0.kind == .failing }
      && !candidates.contains { $0.kind == .other || $0.kind == .passing }
  }

  /// Whether a call surely is one of a function that gives what it resolves as an optional.
  func passes(_ handing: SwinjectHanding, in file: Int, _ resolver: TypeResolver) -> Bool {
    guard handing.function != "resolve", !handing.isInferred, let named = byName[handing.function],
      named.count <= Self.maximumLook
    else { return false }
    let candidates = named.filter { $0.takes(handing.labels) && isMeant($0, by: handing, in: file, resolver) }
    return !candidates.isEmpty && candidates.allSatisfy { $0.kind == .passing }
  }

  /// Whether a call may be one of a function that fails where nothing is registered, but is not surely one.
  func mayFail(_ handing: SwinjectHanding, in file: Int, _ resolver: TypeResolver) -> Bool {
    guard handing.function != "resolve", !handing.isUnwrapped, let named = byName[handing.function] else {
      return false
    }
    guard named.count <= Self.maximumLook else { return true }
    let candidates = named.filter { $0.takes(handing.labels) }
    let meant = candidates.filter { isMeant($0, by: handing, in: file, resolver) }
    return (meant.isEmpty ? candidates : meant).contains { $0.kind == .failing }
      && !fails(handing, in: file, resolver)
  }

  /// Why a call is not followed that may be one of a function that fails.
  func reason(notToFollow handing: SwinjectHanding) -> UnjudgedReason {
    byName[handing.function]?.count ?? 0 > Self.maximumLook
      ? UnjudgedReason(.searchLimit) : UnjudgedReason(.unknownReceiver, handing.receiver)
  }

  private func isMeant(
    _ finder: SwinjectFinder, by handing: SwinjectHanding, in file: Int, _ resolver: TypeResolver
  ) -> Bool {
    let path = handing.receiver.split(separator: ".").map { $0.filter { $0 != "?" && $0 != "!" } }
    guard let head = path.first, path != ["self"] else {
      return finder.owner.isEmpty ? path.isEmpty : finder.owner == handing.enclosing
    }
    guard !finder.owner.isEmpty else { return false }
    let owner = String(finder.owner.split(separator: ".").last ?? "")
    if path.count < 3, head.first?.isUppercase == true {
      if head == owner { return true }
      let context = TypeResolver.Context(file: file, enclosing: handing.enclosing)
      let type = resolver.resolve(head, in: context)
      return !type.isUncertain && type == resolver.resolve(finder.owner, in: context)
    }
    guard let last = path.last?.lowercased() else { return false }
    if Self.containers.contains(owner) {
      if !handing.receiverTypes.isEmpty, handing.receiverTypes.allSatisfy(Self.containers.contains) {
        return finder.name != "resolve" || finder.infers
      }
      // Beside `resolve`, which Swinject has too and which gives an optional there.
      return finder.name != "resolve"
        && (["$0", "r"].contains(last) || Self.containers.contains { last.hasSuffix($0.lowercased()) })
    }
    // `injector` is a `DependencyInjector`, as values are named in Swift; where nothing says that it is something else.
    return last.count > 3 && owner.lowercased().hasSuffix(last)
      && !Self.containers.contains { last.hasSuffix($0.lowercased()) }
      && handing.receiverTypes.allSatisfy { mayBe($0, finder.owner, handing, in: file, resolver) }
  }

  /// Whether a value that is declared with a type may be of the one that has a function: of that, or of a protocol.
  private func mayBe(
    _ written: String, _ owner: String, _ handing: SwinjectHanding, in file: Int, _ resolver: TypeResolver
  ) -> Bool {
    let context = TypeResolver.Context(file: file, enclosing: handing.enclosing)
    var type = resolver.resolve(written, in: context)
    if case .optional(let inner) = type { type = inner }
    if type == resolver.resolve(owner, in: context) { return true }
    guard let reference = resolver.declaration(of: type) else { return false }
    return resolver.files[reference.file].types[reference.index].kind == .protocol
  }
}

extension SwinjectCalls {
  /// The calls that hand a metatype to a function, which may resolve it and give no optional.
  ///
  /// - Parameter names: Which functions, beside `resolve`.
  func handings(to names: Set<String>) -> [(type: ByteRange, handing: SwinjectHanding)] {
    var result: [(type: ByteRange, handing: SwinjectHanding)] = []
    for index in list.calls.indices where words[index] == .resolve {
      // By index: nearly each of them is unwrapped at once.
      if isUnwrapped(list.uses[Int(list.calls[index].use)]) { continue }
      if let handing = handing(list.calls[index], list, argumentType) { result.append(handing) }
    }
    guard !names.isEmpty else { return result }
    let everything = ByteRange(0, UInt32(clamping: file.source.buffer.count))
    let others = SwiftReader.calls(in: file.source.buffer, range: everything, named: CallNames(names))
    let values = values(handedBy: others)
    result += others.calls.compactMap { call in handing(call, others) { values?.type(of: $0) ?? .unknown } }
    return result
  }

  /// The types of what calls hand on beside a type; nil if they hand on nothing else.
  private func values(handedBy others: CallList) -> SwinjectValues? {
    let handed = others.calls.flatMap { others.arguments[$0.arguments.indices].dropFirst() }
    guard !handed.isEmpty, affords(file.source.buffer.count) else { return nil }
    var names: Set<String> = []
    for argument in handed where argument.kind == .expression { addNames(in: argument.value, to: &names) }
    return SwinjectValues(file, enclosing, names: names)
  }

  private func handing(
    _ call: Call, _ list: CallList, _ type: (Argument) -> SwinjectArgument
  ) -> (type: ByteRange, handing: SwinjectHanding)? {
    let arguments = list.arguments[call.arguments.indices]
    let isUnwrapped = isUnwrapped(list.uses[Int(call.use)])
    guard let first = arguments.first, first.kind == .metatype, !arguments.contains(where: \.isTrailing),
      call.prefix == .none, !isUnwrapped || !file.source.equals(call.name, "resolve")
    else { return nil }
    var resolution = ResolutionFact(
      type: file.source.text(first.inner), name: nil, range: first.value, isOptional: false, isDeferred: false)
    resolution.argumentCount = 0
    var values: [SwinjectArgument] = []
    for argument in arguments.dropFirst() {
      switch (label(argument), argument.kind) {
      case (.name, .string): resolution.name = file.source.text(argument.inner)
      case (.name, _): setName(argument.value, &resolution.name, &resolution.hasUnknownName)
      case (.argument, _), (.none, _):
        resolution.argumentCount = resolution.argumentCount.map { $0 + 1 }
        values.append(type(argument))
      case (.arguments, _):
        let isTuple = file.source.text(argument.value).hasPrefix("(")
        resolution.argumentCount = isTuple ? nil : resolution.argumentCount.map { $0 + 1 }
        values.append(type(argument))
      case (.initializer, _), (.factory, _), (.other, _): return nil
      }
    }
    setArguments(values, of: resolution)
    var handing = SwinjectHanding(
      resolution: resolution, function: file.source.name(call.name), receiver: file.source.text(call.receiver),
      receiverTypes: typesOfReceiver(call.receiver), labels: arguments.map { file.source.name($0.label) },
      enclosing: enclosing.path(at: call.name.start), calleeTypes: typesOfReceiver(call.name))
    let use = list.uses[Int(call.use)]
    if use.operator.isEmpty, use.fallback == .none { handing.scope = call.scope }
    handing.isUnwrapped = isUnwrapped
    handing.result = list.resultUse(of: call, in: file.source)
    if case .forcedIf(let condition) = handing.result {
      // What a `guard` calls last never returns, in view or not.
      if use.position == .bound { handing.result = .passedOn }
      conditions[first.value.start] = condition
    }
    handing.runsWhenBuilt = list.runsWhenBuilt(call, enclosing)
    return (first.inner, handing)
  }

  /// The types that the file gives a value of this name: a parameter or a local value, else a property of the type around it,
  /// else each property that is called so.
  func typesOfReceiver(_ receiver: ByteRange) -> [String] {
    let path = file.source.text(receiver).split(separator: ".").map { $0.filter { $0 != "?" && $0 != "!" } }
    guard let name = path.last, name.first?.isLowercase == true else { return [] }
    if path.count == 1 {
      switch valueType(receiver) {
      case .declared(let type), .built(let type): return [type]
      case .unknown, .literal, .name, .member, .own, .fed: break
      }
    }
    guard affords(file.parsed.declarations.count) else { return [] }
    let properties = file.parsed.declarations.filter {
      $0.kind == .variable && file.source.equals($0.name, name)
    }
    let around = enclosing.path(at: receiver.start)
    let own = properties.filter { $0.parent >= 0 && file.path(ofDeclaration: Int($0.parent)) == around }
    return (own.isEmpty ? properties : own).compactMap { property in
      guard property.type.isEmpty else { return file.source.text(property.type) }
      // `Injector.shared`, `Injector()`
      let value = file.source.text(property.value).prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
      let names = value.split(separator: ".").prefix { $0.first?.isUppercase == true }
      return names.isEmpty ? nil : names.joined(separator: ".")
    }
  }

  /// Whether what a call gives is treated as an optional: as a condition, or with `?`, `!` or `??`.
  func isUnwrapped(_ use: Use) -> Bool {
    guard use.unwrapping == .none, use.fallback == .none, use.comparison == .none else { return true }
    switch use.position {
    case .bound, .condition, .subject: return true
    default:
      return file.source.equals(use.member, "map") || file.source.equals(use.member, "flatMap")
        || file.source.equals(use.operator, "==")
    }
  }
}

extension SwinjectShapes {
  private static let openingAngle = ByteSearch("<")
  private static let casting = ByteSearch(" as ")
  private static let giving = ByteSearch("-> ")

  /// The types that something is made for, as in `Module<Mail>(…)`, given as, `SMTP() as Mail`, given by a function, or made: who
  /// takes them for a generic parameter of its own may register them. Linear, but for what is never closed.
  static func typesHandedOn(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    // With repetitions, as nearly no program asks for them.
    var names: [String] = []
    for found in openingAngle.hits(in: bytes) {
      guard found > 0, Words.isNamePart(bytes[found - 1]) else { continue }
      var words = Words(bytes, at: found + 1)
      var list: [String] = []
      repeat {
        _ = words.take("any")
        guard let name = words.takeName() else { break }
        list.append(name)
      } while words.take(",")
      guard words.take(">"), words.position < bytes.count,
        [UInt8(ascii: "("), UInt8(ascii: "."), UInt8(ascii: "{"), 0x20].contains(bytes[words.position])
      else { continue }
      names += list
    }
    for search in [casting, giving] {
      for found in search.hits(in: bytes) {
        var words = Words(bytes, at: found + 3)
        _ = words.take("any")
        if let name = words.takeName() { names.append(name) }
      }
    }
    for (search, length) in making {
      for found in search.hits(in: bytes) {
        // By bytes: nearly all of these make nothing.
        var start = found + length
        while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
        guard start < bytes.count, bytes[start] >= UInt8(ascii: "A"), bytes[start] <= UInt8(ascii: "Z")
        else { continue }
        var words = Words(bytes, at: start)
        guard let name = words.takeNameBytes(), words.position < bytes.count,
          bytes[words.position] == UInt8(ascii: "(")
        else { continue }
        names.append(String(decoding: name, as: UTF8.self))
      }
    }
    return names
  }

  /// What stands before `Letter()` where a closure gives one, or a value is made.
  private static let making = [
    (ByteSearch(" in"), 3), (ByteSearch("return"), 6), (ByteSearch("{"), 1), (ByteSearch("="), 1),
  ]
}
