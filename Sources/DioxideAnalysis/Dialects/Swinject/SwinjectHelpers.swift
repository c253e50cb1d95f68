import DioxideSwiftReader

/// A helper function: a generic function of the project that takes a metatype, `func find<T>(_ type: T.Type) -> T`.
struct SwinjectHelper: Sendable {
  enum Kind: Sendable {
    /// It resolves that type, and its result is not optional: the program ends if the service is missing.
    case failing
    /// It returns the resolved value as an optional, without a fallback.
    case passing
    /// A requirement of a protocol, with a result that is not optional.
    case requirement
    /// Any other function.
    case other
  }

  struct Parameter: Sendable {
    /// The argument label; empty if there is none.
    var label: String
    var hasDefault: Bool
  }

  /// The name: an operator, `subscript`, or a function.
  var name: String
  /// Whether Swift infers the type: `func get<T>() -> T`.
  var infers = false
  var parameters: [Parameter]
  /// The path of the enclosing type; empty at the top level.
  var owner: String
  var kind: Kind

  /// Whether a call with these labels may refer to it.
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

/// A call that may refer to a helper function, because it passes a metatype: `Services.find(Mail.self)`.
struct SwinjectHelperCall: Sendable {
  /// The request, if the function is a helper.
  var resolution: ResolutionFact
  var function: String
  var receiver: String
  /// The types of values with the receiver's name in the file.
  var receiverTypes: [String]
  var labels: [String]
  /// The path of the enclosing type; empty at the top level.
  var enclosing: String
  /// Whether it does not name a type: `let mail: Mail = Services.get()`.
  var isInferred = false
  /// The closure or block that always makes the call; empty if there is none.
  var scope = ByteRange.none
  /// Whether it runs when the enclosing type is built.
  var runsWhenBuilt = false
  /// Whether the result is treated as an optional.
  var isUnwrapped = false
  /// How an optional result is used.
  var result = ResultUse.passedOn

  /// The request, if the function returns an optional.
  var passedResolution: ResolutionFact {
    var passed = resolution
    switch result {
    case .forced: passed.isOptional = false
    case .optional, .forcedIf(.neverReturns), .forcedIf(.returnsNever): passed.isOptional = true
    case .forcedIf(.unwraps), .kept, .passedOn: (passed.isOptional, passed.isUseUnknown) = (true, true)
    }
    return passed
  }

  /// The same call, if a value with this name is called: `container(Mail.self)`.
  var calledAsFunction: SwinjectHelperCall? {
    guard function != "callAsFunction", !isInferred else { return nil }
    var call = self
    call.receiver = receiver.isEmpty ? function : "\(receiver).\(function)"
    call.receiverTypes = calleeTypes
    call.function = "callAsFunction"
    return call
  }

  /// The types of values with the called name in the file.
  var calleeTypes: [String] = []
}

/// The helper functions of a program.
struct SwinjectHelpers {
  private var byName: [String: [SwinjectHelper]] = [:]

  /// The maximum number of distinguished functions with one name.
  private static let maximumCandidates = 256

  /// Swinject's types, which helper functions may extend.
  private static let containers: Set<String> = ["Resolver", "Container", "Assembler"]

  mutating func add(_ helpers: [SwinjectHelper]) {
    for helper in helpers { byName[helper.name, default: []].append(helper) }
  }

  /// Whether a call certainly refers to a function that fails if nothing is registered: each candidate does, and the
  /// receiver is named like the type of one.
  func fails(_ helperCall: SwinjectHelperCall, in file: FileIndex, _ resolver: TypeResolver) -> Bool {
    guard !helperCall.isUnwrapped else { return false }
    if byName[helperCall.function] == nil, let called = helperCall.calledAsFunction {
      return byName[called.function] != nil && fails(called, in: file, resolver)
    }
    guard let named = byName[helperCall.function], named.count <= Self.maximumCandidates else { return false }
    let candidates = named.filter {
      (!helperCall.isInferred || $0.infers) && $0.takes(helperCall.labels)
        && isMeant($0, by: helperCall, in: file, resolver)
    }
    return candidates.contains { $0.kind == .failing }
      && !candidates.contains { $0.kind == .other || $0.kind == .passing }
  }

  /// Whether a call certainly refers to a function that returns the resolved value as an optional.
  func passes(_ helperCall: SwinjectHelperCall, in file: FileIndex, _ resolver: TypeResolver) -> Bool {
    guard helperCall.function != "resolve", !helperCall.isInferred, let named = byName[helperCall.function],
      named.count <= Self.maximumCandidates
    else { return false }
    let candidates = named.filter { $0.takes(helperCall.labels) && isMeant($0, by: helperCall, in: file, resolver) }
    return !candidates.isEmpty && candidates.allSatisfy { $0.kind == .passing }
  }

  /// Whether a call may, but need not, refer to a function that fails if nothing is registered.
  func mayFail(_ helperCall: SwinjectHelperCall, in file: FileIndex, _ resolver: TypeResolver) -> Bool {
    guard helperCall.function != "resolve", !helperCall.isUnwrapped, let named = byName[helperCall.function] else {
      return false
    }
    guard named.count <= Self.maximumCandidates else { return true }
    let candidates = named.filter { $0.takes(helperCall.labels) }
    let meant = candidates.filter { isMeant($0, by: helperCall, in: file, resolver) }
    return (meant.isEmpty ? candidates : meant).contains { $0.kind == .failing }
      && !fails(helperCall, in: file, resolver)
  }

  /// Why a call that may refer to a failing function is not followed.
  func reason(notToFollow helperCall: SwinjectHelperCall) -> UnjudgedReason {
    byName[helperCall.function]?.count ?? 0 > Self.maximumCandidates
      ? UnjudgedReason(.searchLimit) : UnjudgedReason(.unknownReceiver, helperCall.receiver)
  }

  private func isMeant(
    _ helper: SwinjectHelper, by helperCall: SwinjectHelperCall, in file: FileIndex, _ resolver: TypeResolver
  ) -> Bool {
    let path = helperCall.receiver.split(separator: ".").map { $0.filter { $0 != "?" && $0 != "!" } }
    guard let head = path.first, path != ["self"] else {
      return helper.owner.isEmpty ? path.isEmpty : helper.owner == helperCall.enclosing
    }
    guard !helper.owner.isEmpty else { return false }
    let owner = String(helper.owner.split(separator: ".").last ?? "")
    if path.count < 3, head.first?.isUppercase == true {
      if head == owner { return true }
      let context = TypeResolver.Context(file: file, enclosing: helperCall.enclosing)
      let type = resolver.resolve(head, in: context)
      return !type.isUncertain && type == resolver.resolve(helper.owner, in: context)
    }
    guard let last = path.last?.lowercased() else { return false }
    if Self.containers.contains(owner) {
      if !helperCall.receiverTypes.isEmpty, helperCall.receiverTypes.allSatisfy(Self.containers.contains) {
        return helper.name != "resolve" || helper.infers
      }
      // Except `resolve`, which Swinject also has, with an optional result.
      return helper.name != "resolve"
        && (["$0", "r"].contains(last) || Self.containers.contains { last.hasSuffix($0.lowercased()) })
    }
    // By Swift's naming convention, `injector` is a `DependencyInjector`, unless it is declared with another type.
    return last.count > 3 && owner.lowercased().hasSuffix(last)
      && !Self.containers.contains { last.hasSuffix($0.lowercased()) }
      && helperCall.receiverTypes.allSatisfy { mayBe($0, helper.owner, helperCall, in: file, resolver) }
  }

  /// Whether a value with a declared type may have a function: the type is the function's owner, or a protocol.
  private func mayBe(
    _ written: String, _ owner: String, _ helperCall: SwinjectHelperCall, in file: FileIndex, _ resolver: TypeResolver
  ) -> Bool {
    let context = TypeResolver.Context(file: file, enclosing: helperCall.enclosing)
    var type = resolver.resolve(written, in: context)
    if case .optional(let inner) = type { type = inner }
    if type == resolver.resolve(owner, in: context) { return true }
    guard let reference = resolver.declaration(of: type) else { return false }
    return resolver.files[type: reference].kind == .protocol
  }
}

extension SwinjectCalls {
  /// The calls that pass a metatype to a possible helper function.
  ///
  /// - Parameter names: The names of the functions, besides `resolve`.
  func helperCalls(to names: Set<String>) -> [(type: ByteRange, helperCall: SwinjectHelperCall)] {
    var result: [(type: ByteRange, helperCall: SwinjectHelperCall)] = []
    for index in list.calls.indices where words[index] == .resolve {
      // Use indices: nearly all calls are unwrapped directly.
      if isUnwrapped(list.uses[Int(list.calls[index].use)]) { continue }
      if let helperCall = helperCall(list.calls[index], list, argumentType) { result.append(helperCall) }
    }
    guard !names.isEmpty else { return result }
    let everything = ByteRange(0, UInt32(clamping: file.source.buffer.count))
    let others = SwiftReader.calls(in: file.source.buffer, range: everything, named: CallNames(names))
    let values = values(handedBy: others)
    result += others.calls.compactMap { call in helperCall(call, others) { values?.type(of: $0) ?? .unknown } }
    return result
  }

  /// The types of the arguments of calls besides the metatype; nil if there are none.
  private func values(handedBy others: CallList) -> SwinjectValues? {
    let handed = others.calls.flatMap { others.arguments[$0.arguments.indices].dropFirst() }
    guard !handed.isEmpty, spend(file.source.buffer.count) else { return nil }
    var names: Set<String> = []
    for argument in handed where argument.kind == .expression { addNames(in: argument.value, to: &names) }
    return SwinjectValues(file, enclosing, names: names)
  }

  private func helperCall(
    _ call: Call, _ list: CallList, _ type: (Argument) -> SwinjectArgument
  ) -> (type: ByteRange, helperCall: SwinjectHelperCall)? {
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
      // The container that the function resolves from.
      case (.none, .expression) where isContainerValue(argument.value): break
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
    var helperCall = SwinjectHelperCall(
      resolution: resolution, function: file.source.name(call.name), receiver: file.source.text(call.receiver),
      receiverTypes: typesOfReceiver(call.receiver), labels: arguments.map { file.source.name($0.label) },
      enclosing: enclosing.path(at: call.name.start), calleeTypes: typesOfReceiver(call.name))
    let use = list.uses[Int(call.use)]
    if use.operator.isEmpty, use.fallback == .none { helperCall.scope = call.scope }
    helperCall.isUnwrapped = isUnwrapped
    helperCall.result = list.resultUse(of: call, in: file.source)
    if case .forcedIf(let condition) = helperCall.result {
      // The last call in the `else` of a `guard` never returns, even if its function is outside the checked source.
      if use.position == .bound, case .neverReturns = condition { helperCall.result = .passedOn }
      conditions[first.value.start] = condition
    }
    helperCall.runsWhenBuilt = list.runsWhenBuilt(call, enclosing)
    return (first.inner, helperCall)
  }

  /// Whether an argument is a container, by its type, or by its name if it is not declared with another type.
  private func isContainerValue(_ value: ByteRange) -> Bool {
    let path = file.source.text(value).split(separator: ".").map(String.init)
    guard path.allSatisfy({ $0.utf8.allSatisfy { Words.isNamePart($0) || $0 == UInt8(ascii: "$") } }) else {
      return false
    }
    let types = typesOfReceiver(value).map { $0.filter { $0 != "?" && $0 != "!" } }
    guard types.isEmpty else { return types.allSatisfy(SwinjectOwnResolves.containers.contains) }
    return SwinjectReceiver(path: path, types: []).isNamedAsContainer
  }

  /// The types of values with this name in the file: those of a parameter or local variable, otherwise of a property of
  /// the enclosing type, otherwise of every property with that name.
  func typesOfReceiver(_ receiver: ByteRange) -> [String] {
    let path = file.source.text(receiver).split(separator: ".").map { $0.filter { $0 != "?" && $0 != "!" } }
    guard let name = path.last, name.first?.isLowercase == true else { return [] }
    if path.count == 1 {
      switch valueType(receiver) {
      case .declared(let type), .built(let type): return [type]
      case .unknown, .literal, .name, .member, .own, .inferred: break
      }
    }
    guard spend(file.parsed.declarations.count) else { return [] }
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

  /// Whether the result of a call is used as an optional: as a condition, or with `?`, `!` or `??`.
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

  /// The types that may be inferred for a generic parameter: generic arguments, as in `Module<Mail>(…)`, types of
  /// casts, as in `SMTP() as Mail`, results of functions, and types that are instantiated. Linear, except for brackets
  /// that are never closed.
  static func forwardedTypes(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    // Includes duplicates, because hardly any program uses the list.
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
        // Compares bytes, because nearly all of these create nothing.
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

  /// The text before `Letter()` if a closure returns one, or a value is created.
  private static let making = [
    (ByteSearch(" in"), 3), (ByteSearch("return"), 6), (ByteSearch("{"), 1), (ByteSearch("="), 1),
  ]
}
