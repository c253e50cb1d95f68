import DioxideCore

/// Entries for what the builder cannot lay down in the blueprint.
extension ProgramBuilder {
  /// Enters an injection point of the binding that is laid down next.
  mutating func enter(_ place: Place, _ type: String, _ reason: UnjudgedReason, _ dialect: DialectID) {
    ledger.enter(
      Ledger.Entry(place: place, type: type, reason: reason, dialect: dialect, binding: blueprint.bindings.count))
  }

  /// Enters a registration.
  mutating func enter(registration place: Place, _ type: String, _ reason: UnjudgedReason, _ dialect: DialectID) {
    ledger.enter(registration: Ledger.Entry(place: place, type: type, reason: reason, dialect: dialect))
  }

  /// Enters the `resolve` calls of a file that are not part of a registration.
  mutating func addRequests(file: Int) {
    guard !files[file].rootResolutions.isEmpty, !files[file].isTest, !files[file].importsSwinject, importsDioxide(file),
      files[file].module?.hasPrefix("Dioxide") != true
    else { return }
    for resolution in files[file].rootResolutions {
      if resolution.types.isEmpty {
        // `lazy.resolve()` asks a dependency that was counted for its value.
        guard resolution.isOfContainer else { continue }
        enterRequest(resolution, 0, file, UnjudgedReason(.inferredType))
      }
      for index in resolution.types.indices { addRequest(resolution, index, file) }
    }
  }

  private mutating func addRequest(_ resolution: RootResolution, _ index: Int, _ file: Int) {
    let context = TypeResolver.Context(file: file, enclosing: resolution.enclosing)
    let type = resolver.resolve(resolution.types[index], in: context)
    if resolution.isGeneric {
      return enterRequest(resolution, index, file, UnjudgedReason(.genericParameter, resolution.types[index]))
    }
    if resolution.hasUnknownName { return enterRequest(resolution, index, file, UnjudgedReason(.computedName)) }
    if resolution.name != nil, typesWithUnknownNames.contains(type) {
      return enterRequest(
        resolution, index, file, UnjudgedReason(.computedRegistrationName, resolver.display(of: type)))
    }
    guard let shape = DependencyShape(of: type, isOptional: resolution.isOptional, in: resolver) else {
      return enterRequest(resolution, index, file, reason(of: type))
    }
    var dependency = dependency(shape)
    dependency.key.name = resolution.name
    ledger.enter(
      Ledger.Request(
        place: Place(file: file, range: resolution.ranges[index]), dependency: dependency, dialect: own))
  }

  private mutating func enterRequest(
    _ resolution: RootResolution, _ index: Int, _ file: Int, _ reason: UnjudgedReason
  ) {
    let type = index < resolution.types.count ? resolution.types[index] : ""
    ledger.enter(
      Ledger.Entry(
        place: Place(file: file, range: resolution.ranges[min(index, resolution.ranges.count - 1)]), type: type,
        reason: reason, dialect: own))
  }

  /// Adds up what the tokens of all files are that match a word of a dialect.
  mutating func countSites() {
    var ours = SiteCounts()
    var swinjects = SiteCounts()
    for file in files.indices {
      if !files[file].importsSwinject {
        ours.add(files[file].isTest ? files[file].sites.asExcluded : files[file].sites)
      }
      guard let facts = files[file].swinject else { continue }
      // Without a function of the project's that finds the type out, `resolve()` is another library's.
      let inferring = swinject.mayInferTypes ? 0 : facts.unread.count { $0.kind == .inferringRequest }
      let sites = facts.sites.excluding(injections: inferring)
      swinjects.add(files[file].isTest ? sites.asExcluded : sites)
    }
    for (dialect, counts) in [(own, ours), (dialects.id(of: SwinjectDialect.self), swinjects)] where counts.total > 0 {
      if let dialect { ledger.sites.append((dialect, counts)) }
    }
  }

  /// Why nothing is known of a type.
  func reason(of type: ResolvedType) -> UnjudgedReason {
    type.unjudgedReason ?? UnjudgedReason(.ambiguousType, resolver.display(of: type))
  }
}

extension InitializerChoice {
  /// Why the dependencies of a type are not known, if no initializer was chosen.
  func unjudgedReason(of type: String) -> UnjudgedReason {
    switch self {
    case .ambiguous: UnjudgedReason(.severalInitializers)
    case .unreachable, .none, .chosen: UnjudgedReason(.noInitializer)
    case .givenUp(let exhaustion): UnjudgedReason(exhaustion.kind, type)
    }
  }
}

extension ResolvedType {
  /// Why a request for the type, or a registration of it, is not judged; nil if it is.
  var unjudgedReason: UnjudgedReason? {
    // Visits the parts with a list, so that no depth of nesting costs stack.
    var pending = [self]
    while let type = pending.popLast() {
      switch type {
      case .uncertain(let name): return UnjudgedReason(.ambiguousType, name.shortened)
      case .givenUp(let name, let exhaustion): return UnjudgedReason(exhaustion.kind, name.shortened)
      case .opaque(let text): return UnjudgedReason(.unbindableType, text.shortened)
      case .generic(let name): return UnjudgedReason(.genericParameter, name)
      case .declared(_, let inner), .external(_, let inner), .tuple(let inner), .composition(let inner):
        pending += inner
      case .optional(let inner), .array(let inner), .metatype(let inner): pending.append(inner)
      case .dictionary(let key, let value): pending += [key, value]
      case .function(let parameters, let result): pending += parameters + [result]
      }
    }
    return nil
  }
}
