import DioxideSwiftReader

/// Why a registration may not be the one that a call resolves.
extension SwinjectLookup {
  /// Why it is uncertain that a registration matches: argument types are unknown on either side.
  func unjudgedReason(
    about answer: SwinjectLookupResults.Answer, to resolution: ResolutionFact, in context: TypeResolver.Context
  ) -> UnjudgedReason? {
    guard case .registered(let site, let isOptional, _) = answer, !isOptional, resolution.argumentCount != 0,
      !resolution.isInferred || resolution.argumentCount != nil
    else { return nil }
    let given = arguments(of: resolution, in: context)
    let types = index.sites[site].argumentTypes
    guard
      given.isEmpty || types.count != given.count || SwinjectIndex.ArgumentEvidence.fit(given, to: types) != .certain
    else {
      return nil
    }
    return UnjudgedReason(.unknownArguments)
  }

  /// The answer to a call, once it is known whether its arguments match and its container has the registration; and why
  /// it is not judged.
  ///
  /// - Parameters:
  ///   - place: The location of the call.
  ///   - registration: The first site of the registration whose factory makes the call.
  func judge(
    _ answer: SwinjectLookupResults.Answer, to resolution: ResolutionFact, in context: TypeResolver.Context,
    _ place: SwinjectPlace, registration: Int? = nil
  ) -> (answer: SwinjectLookupResults.Answer, unjudgedReason: UnjudgedReason?) {
    if let reason = unjudgedReason(about: answer, to: resolution, in: context) { return (answer, reason) }
    guard case .registered(let site, let isOptional, _) = answer, !isOptional else { return (answer, nil) }
    let start = resolution.range.start
    // By index: copying the facts of a file retains each of its lists.
    let receiver = facts[context.file]?.receivers[start]
    let isOwn = registration != nil && receiver == nil
    let asked = SwinjectIndex.Asked(
      containers: containers(askedAt: start, in: context.file, registration: isOwn ? registration : nil),
      isOwn: isOwn, registration: registration, file: context.file, offset: start, place: place,
      receiver: receiver?.path.first { $0 != "self" } ?? "")
    switch index.verdict(onContainer: asked, answeredBy: site) {
    case .has: return (answer, nil)
    case .unknown: return (answer, UnjudgedReason(.otherContainer))
    case .lacks:
      let service = index.sites[site].service
      let uncertainty = index.uncertainty(for: service, hasUnknownName: false, written: resolution.type, in: place)
      return uncertainty.map { (answer, $0.reason) } ?? (.inOtherContainers(site), nil)
    }
  }

  /// The containers that a call may use; empty if they are not known.
  private func containers(askedAt start: UInt32, in file: FileIndex, registration: Int?) -> [Int] {
    if let registration {
      let site = index.sites[registration]
      return site.container < 0 ? [] : [site.container] + site.furtherContainers
    }
    let created = facts[file]?.containersAsked[start].map { index.containers.number($0, inFile: file) } ?? -1
    return created < 0 ? index.flow.containers(at: start, inFile: file) : [created]
  }
}
