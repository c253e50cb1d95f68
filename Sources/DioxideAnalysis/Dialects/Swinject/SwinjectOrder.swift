import DioxideSwiftReader

/// Finds requests that a registration in the same file may not resolve: the registration comes later in the same block,
/// was removed before, or is in a child of the used container.
struct SwinjectOrder {
  /// `let child = Container(parent: parent) { … }`
  private struct Child {
    var name: String
    var parent: String
    var range: ByteRange
  }

  private struct Service: Hashable {
    var type: String
    var name: String?
  }

  private let source: SourceBytes
  private let registrations: ArraySlice<RegistrationFact>
  /// The indices of the registrations of each service; computed on first use.
  private lazy var registrationsByService: [Service: [Int]] = Dictionary(
    grouping: registrations.indices, by: { Service(type: registrations[$0].key, name: registrations[$0].name) })
  private let removals: [ByteRange]
  private let children: [Child]

  private static let removing = ByteSearch("removeAll()")
  private static let making: CallNames = ["Container"]
  private static let parenting = ByteSearch("parent:")

  init(_ source: SourceBytes, _ registrations: ArraySlice<RegistrationFact>, _ mask: inout CodeMask) {
    self.source = source
    self.registrations = registrations
    let bytes = source.buffer
    var removals: [ByteRange] = []
    var position = 0
    while let found = Self.removing.firstIndex(in: bytes, from: position) {
      position = found + 11
      guard let receiver = Words.name(in: bytes, endingAt: found - 1), mask.isCode(found) else { continue }
      let start = found - 1 - receiver.utf8.count
      removals.append(ByteRange(UInt32(clamping: start), UInt32(clamping: found - 1)))
    }
    self.removals = removals
    guard Self.parenting.isFound(in: bytes) else {
      children = []
      return
    }
    let whole = ByteRange(0, UInt32(clamping: bytes.count))
    let list = SwiftReader.calls(in: bytes, range: whole, named: Self.making)
    children = list.calls.compactMap { call -> Child? in
      guard let parent = list.arguments[call.arguments.indices].first(where: { source.equals($0.label, "parent") })
      else { return nil }
      // `let child =`
      let line = Words.line(in: bytes, before: Int(call.range.start)).split(whereSeparator: \.isWhitespace)
      guard line.last == "=", line.count > 2, let name = line.dropLast().last else { return nil }
      return Child(name: String(name.prefix { $0 != ":" }), parent: source.text(parent.value), range: call.range)
    }
  }

  /// Whether any request may be uncertain.
  var isNeeded: Bool { !registrations.isEmpty }

  /// Why the registrations of the file may not resolve a request, if nothing else registers it.
  mutating func unjudgedReason(about resolution: ResolutionFact, receiver: String, in scope: ByteRange)
    -> UnjudgedReason?
  {
    let own = registrationsByService[Service(type: resolution.type, name: resolution.name)] ?? []
    guard !own.isEmpty else { return nil }
    let isLater = own.allSatisfy {
      registrations[$0].block == scope && registrations[$0].receiver == receiver
        && registrations[$0].range.start > resolution.range.start
    }
    if isLater || own.allSatisfy({ isRemoved($0, before: resolution, receiver: receiver, in: scope) }) {
      return UnjudgedReason(.unknownOrder)
    }
    return own.allSatisfy { isInChild($0, of: receiver) } ? UnjudgedReason(.otherContainer) : nil
  }

  private func isRemoved(
    _ registration: Int, before resolution: ResolutionFact, receiver: String, in scope: ByteRange
  ) -> Bool {
    registrations[registration].block == scope
      && removals.contains {
        $0.start > registrations[registration].range.start && $0.start < resolution.range.start && scope.contains($0)
          && source.text($0) == receiver
      }
  }

  private func isInChild(_ registration: Int, of receiver: String) -> Bool {
    children.contains {
      $0.parent == receiver
        && (registrations[registration].receiver == $0.name || $0.range.contains(registrations[registration].range))
    }
  }
}

extension SwinjectCalls {
  /// The `resolve` calls outside factories: in functions, properties, and other closures.
  ///
  /// - Parameter order: Determines whether a registration of the file may not have run yet.
  func injectionPoints(outside closures: [ByteRange], _ order: SwinjectOrder) -> [SwinjectInjectionPoint] {
    let closures = closures.sorted { $0.start < $1.start }
    func outside<Element>(_ elements: some Sequence<Element>, _ offset: (Element) -> UInt32) -> [Element] {
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
    var order = order
    let computed = computedContainers()
    let calls = outside(list.calls.indices) { list.calls[$0].name.start }.compactMap {
      index -> SwinjectInjectionPoint? in
      guard let resolution = resolutions[index] else { return nil }
      var point = SwinjectInjectionPoint(resolution: resolution, enclosing: enclosing.path(at: resolution.range.start))
      let call = list.calls[index]
      point.runsWhenBuilt = list.runsWhenBuilt(call, enclosing)
      if computed.contains(file.source.text(file.source.lastName(call.receiver))) {
        point.unjudgedReason = UnjudgedReason(.newContainer, file.source.text(call.receiver))
      } else if order.isNeeded {
        point.unjudgedReason =
          spend(list.calls.count)
          ? order.unjudgedReason(about: resolution, receiver: file.source.text(call.receiver), in: call.scope)
          : UnjudgedReason(.searchLimit)
      }
      return point
    }
    let arrows = outside(arrows) { $0.range.start }.filter { !isGeneric($0.range, at: $0.range.start) }
    return calls + arrows.map { SwinjectInjectionPoint(resolution: $0, enclosing: enclosing.path(at: $0.range.start)) }
  }
}
