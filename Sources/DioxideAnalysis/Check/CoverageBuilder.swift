import DioxideCore

/// Determines the state of each injection point: the first that applies of reported, not judged, optional and proven.
///
/// Nearly all points are dependencies of the blueprint, in order and each at its own location. These are counted in one
/// pass. Only the others are stored in a table, so that a large program needs no memory for its points.
struct CoverageBuilder {
  private let result: Analyzer.Result
  private let program: Program
  private let withParts: Bool
  private var coverage = Coverage()
  /// The points that do not correspond to exactly one dependency.
  private var table: [UInt64: Point] = [:]
  /// The locations that may have more than one dependency.
  private var sharedPlaces: Set<UInt64> = []
  /// For each file, whether it contains a point of ``table``, a shared location or a finding.
  private var isDetailed: Table<FileIndex, Bool>
  private var parts: [PartKey: Coverage.Counts] = [:]

  /// The states of a point; later ones take precedence.
  enum State: UInt8, Comparable {
    case notChecked, proven, optional, unjudged, reported

    static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }
  }

  /// Information about a point.
  private struct Point {
    var state: State
    var place: Place
    var dialect: DialectID?
    /// The dependency of the blueprint, if any.
    var dependency: DependencyIndex?
    /// The reason if it is not judged.
    var entry: Ledger.Entry?
  }

  private struct PartKey: Hashable {
    var module: String?
    var dialect: DialectID?
  }

  init(_ result: Analyzer.Result, withParts: Bool) {
    self.result = result
    self.program = result.program
    self.withParts = withParts
    isDetailed = Table(repeating: false, at: result.program.files.indices)
  }

  /// Determines all states and returns the totals.
  consuming func finished() -> Coverage {
    enterLedger()
    enterFaults()
    findSharedPlaces()
    for file in result.judgement.files { isDetailed[file] = true }
    addDependencies()
    for point in table.values.sorted(by: { $0.place.order < $1.place.order }) { count(point) }
    coverage.unjudged.sort { $0.place.order < $1.place.order }
    coverage.notChecked.sort { $0.place.order < $1.place.order }
    coverage.registrationsRead = program.ledger.registrationsRead
    coverage.unjudgedRegistrations = program.ledger.unjudgedRegistrations.map(unjudged).sorted {
      $0.place.order < $1.place.order
    }
    coverage.sites = program.ledger.sites.map { (name(ofDialect: $0.dialect), $0.counts) }
    coverage.parts = parts.map {
      Coverage.Part(module: $0.key.module, dialect: name(ofDialect: $0.key.dialect), counts: $0.value)
    }.sorted { ($0.module ?? "", $0.dialect) < ($1.module ?? "", $1.dialect) }
    return coverage
  }

  // MARK: Entries

  private mutating func enterLedger() {
    for entry in program.ledger.unjudged {
      enter(Point(state: .unjudged, place: entry.place, dialect: entry.dialect, entry: entry))
    }
    for point in program.ledger.settled {
      enter(Point(state: point.isOptional ? .optional : .proven, place: point.place, dialect: point.dialect))
    }
    for entry in program.ledger.unreached {
      enter(Point(state: .notChecked, place: entry.place, dialect: entry.dialect, entry: entry))
    }
    for request in program.ledger.requests {
      let (state, reason) = judged(request.dependency)
      var point = Point(state: state, place: request.place, dialect: request.dialect)
      if let reason { point.entry = entry(for: point, requesting: request.dependency, reason) }
      enter(point)
    }
  }

  /// Adds components without a chosen initializer, and dependencies that are certainly missing but not in the
  /// blueprint.
  private mutating func enterFaults() {
    for (binding, choice) in program.undecided {
      let type = program.name(of: program.blueprint[binding].implementation)
      var point = Point(
        state: .unjudged, place: program.bindingOrigins[binding].place, dialect: program.bindingOrigins[binding].dialect
      )
      point.entry = Ledger.Entry(
        place: point.place, type: type, reason: choice.unjudgedReason(of: type), dialect: point.dialect,
        binding: binding)
      enter(point)
    }
    for request in program.requests {
      let isAnswered = result.plans.allSatisfy { program.isAnswered(request, in: $0) }
      var point = Point(state: isAnswered ? .proven : .unjudged, place: request.place, dialect: request.dialect)
      point.entry = entry(
        for: point, requesting: request.dependency, UnjudgedReason(.disabledRule, MissingBinding.description.id))
      enter(point)
    }
  }

  /// Adds a point, or adds information to an existing one.
  private mutating func enter(_ point: Point) {
    isDetailed[point.place.file] = true
    let known = table[point.place.order]
    if known.map({ $0.state < point.state }) ?? true { table[point.place.order] = point }
  }

  // MARK: Dependencies

  /// Finds the locations that may have more than one dependency: those that are not after all earlier ones.
  private mutating func findSharedPlaces() {
    var last: UInt64?
    for index in program.blueprint.dependencyIndices {
      let place = program.dependencyOrigins.place(of: index)
      if let last, place.order <= last {
        sharedPlaces.insert(place.order)
        isDetailed[place.file] = true
      } else {
        last = place.order
      }
    }
  }

  private mutating func addDependencies() {
    let usage = Usage(result)
    for index in program.blueprint.bindingIndices {
      let dependencies = program.blueprint[index].dependencyIndices
      if dependencies.isEmpty { continue }
      let isRegistration = program.bindingOrigins[index].role == .registration
      if isRegistration, program.isAlias(index) { continue }
      let dialect = program.bindingOrigins[index].dialect
      for dependency in dependencies where program.dependencyOrigins.isInjectionPoint(dependency) {
        let place = program.dependencyOrigins.place(of: dependency)
        if isRegistration, place == program.bindingOrigins[index].place { continue }
        let (state, reason) = self.state(of: dependency, of: index, usage)
        // Nearly every dependency needs no details.
        if state == .proven, !isDetailed[place.file], !withParts {
          coverage.counts.proven += 1
          continue
        }
        var point = Point(state: state, place: place, dialect: dialect, dependency: dependency)
        if let reason {
          point.entry = entry(for: point, requesting: program.blueprint[dependency], reason)
          point.entry?.binding = index
          if reason.kind == .genericRegistration {
            point.entry?.cause = program.registrationsForOthers.first { $0.dialect == dialect }?.place
          }
        }
        let isShared = isDetailed[place.file] && (table[place.order] != nil || sharedPlaces.contains(place.order))
        if isShared { enter(point) } else { count(point) }
      }
    }
  }

  /// The bindings that the plans use, and the dependencies that nothing provides in some plan.
  private struct Usage {
    var isUsed: Table<BindingIndex, Bool>
    var isEmpty: Table<DependencyIndex, Bool>
    /// For each dependency, the binding declared in a comment that provides it; empty if there are none.
    var comments: [DependencyIndex: BindingIndex] = [:]

    init(_ result: Analyzer.Result) {
      let blueprint = result.program.blueprint
      isUsed = Table(repeating: false, at: blueprint.bindingIndices)
      isEmpty = Table(repeating: false, at: blueprint.dependencyIndices)
      let hasComments = blueprint.bindingIndices.contains { result.program.isComment($0) }
      for plan in result.plans {
        for binding in plan.live {
          isUsed[binding] = true
          for dependency in blueprint[binding].dependencyIndices where plan.providers(of: dependency).isEmpty {
            isEmpty[dependency] = true
          }
          guard hasComments, result.program.isInRunningProgram(binding) else { continue }
          for dependency in blueprint[binding].dependencyIndices {
            if let provider = plan.providers(of: dependency).first(where: { result.program.isComment($0) }) {
              comments[dependency] = provider
            }
          }
        }
      }
    }
  }

  private func state(
    of dependency: DependencyIndex, of index: BindingIndex, _ usage: Usage
  ) -> (state: State, reason: UnjudgedReason?) {
    if usage.isUsed[index] {
      guard usage.isEmpty[dependency] else {
        guard let provider = usage.comments[dependency] else { return (.proven, nil) }
        let implementation = program.blueprint[provider].implementation
        return (.unjudged, UnjudgedReason(.commentBinding, program.name(of: implementation)))
      }
      if program.blueprint[dependency].isOptional { return (.optional, nil) }
      return (.unjudged, reasonForMissing(dependency, of: index))
    }
    // The plan has one container: a registration in another container with the same key is not live in it.
    if program.bindingOrigins[index].role == .registration, program.isComponent(index) {
      return judged(program.blueprint[dependency])
    }
    let profiles = program.blueprint[index].profiles
    guard result.plans.contains(where: { profiles.contains($0.profile) }) else { return (.notChecked, nil) }
    let (state, _) = judged(program.blueprint[dependency])
    return state == .unjudged ? (state, UnjudgedReason(.replacedBinding)) : (state, nil)
  }

  /// Why a dependency without a provider is not reported. Irrelevant if there is a provider.
  private func reasonForMissing(_ dependency: DependencyIndex, of index: BindingIndex) -> UnjudgedReason {
    if program.mayHaveOpenRegistrations(index) {
      return UnjudgedReason(.genericRegistration)
    }
    let plan = result.plans.first {
      result.partialProfiles.contains($0.profile) && $0.providers(of: dependency).isEmpty
    }
    if let plan { return UnjudgedReason(.partialProfile, plan.profile.name) }
    return UnjudgedReason(.disabledRule, MissingBinding.description.id)
  }

  /// The state of a request, determined by the bindings of its key.
  private func judged(_ dependency: Blueprint.Dependency) -> (state: State, reason: UnjudgedReason?) {
    let isBound = result.plans.allSatisfy { plan in
      plan.binding(for: dependency.key) != nil || !plan.bindings(for: dependency.element ?? dependency.key).isEmpty
    }
    if isBound { return (.proven, nil) }
    if dependency.isOptional || dependency.element != nil { return (.optional, nil) }
    return (.unjudged, UnjudgedReason(.resolvedOutside))
  }

  // MARK: Counting

  private mutating func count(_ point: Point) {
    var point = point
    if isDetailed[point.place.file] {
      if result.judgement.reported.contains(point.place.order) {
        point.state = .reported
      } else if point.state != .notChecked, point.state != .unjudged,
        let rule = result.judgement.ruledOut[point.place.order]
      {
        point.state = .unjudged
        point.entry = Ledger.Entry(
          place: point.place, type: point.dependency.map(type) ?? "", reason: UnjudgedReason(.disabledRule, rule),
          dialect: point.dialect)
      }
    }
    if withParts, point.state != .notChecked {
      let key = PartKey(module: program.files[point.place.file].module, dialect: point.dialect)
      parts[key, default: Coverage.Counts()].add(point.state)
    }
    coverage.counts.add(point.state)
    switch point.state {
    case .unjudged: if let entry = point.entry { coverage.unjudged.append(unjudged(entry)) }
    case .notChecked:
      coverage.notChecked.append(
        Coverage.NotChecked(place: point.place, type: point.dependency.map(type) ?? point.entry?.type ?? ""))
    case .proven, .optional, .reported: break
    }
  }

  private func entry(
    for point: Point, requesting dependency: Blueprint.Dependency, _ reason: UnjudgedReason
  ) -> Ledger.Entry {
    Ledger.Entry(place: point.place, type: name(of: dependency.key), reason: reason, dialect: point.dialect)
  }

  private func type(of dependency: DependencyIndex) -> String { name(of: program.blueprint[dependency].key) }

  private func name(of key: Key) -> String { program.name(of: key) }

  private func unjudged(_ entry: Ledger.Entry) -> Coverage.Unjudged {
    Coverage.Unjudged(
      place: entry.place, type: entry.type, reason: entry.reason, cause: entry.cause,
      dialect: name(ofDialect: entry.dialect), binding: entry.binding)
  }

  private func name(ofDialect id: DialectID?) -> String { id.map { program.frameworks[$0].name } ?? "configuration" }
}

extension Coverage.Counts {
  /// Counts one point.
  fileprivate mutating func add(_ state: CoverageBuilder.State) {
    switch state {
    case .notChecked: break
    case .proven: proven += 1
    case .optional: optional += 1
    case .unjudged: unjudged += 1
    case .reported: reported += 1
    }
  }
}
