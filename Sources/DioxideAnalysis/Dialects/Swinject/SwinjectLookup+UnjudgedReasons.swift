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

  /// Why it is uncertain that a registration is in the container that a call uses.
  ///
  /// - Parameters:
  ///   - place: The location of the call.
  ///   - registration: The first site of the registration whose factory makes the call.
  func unjudgedReason(
    ofContainerAskedBy resolution: ResolutionFact, _ answer: SwinjectLookupResults.Answer, _ file: Int,
    in place: SwinjectPlace, registration: Int? = nil
  ) -> UnjudgedReason? {
    guard case .registered(let site, let isOptional, _) = answer, !isOptional, let facts = facts[file] else {
      return nil
    }
    let start = resolution.range.start
    let isOwn = registration != nil && facts.receivers[start] == nil
    let container =
      if isOwn, let registration {
        index.sites[registration].container
      } else {
        facts.containersAsked[start].map { index.containers.number($0, inFile: file) } ?? -1
      }
    let asked = SwinjectIndex.Asked(
      container: container, isOwn: isOwn, registration: registration, file: file, offset: start,
      place: place,
      receiver: facts.receivers[start]?.path.first { $0 != "self" } ?? "")
    return index.unjudgedReason(ofContainer: asked, answeredBy: site)
  }
}
