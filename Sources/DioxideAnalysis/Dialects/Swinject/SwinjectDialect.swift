import DioxideSwiftReader

/// Swinject and SwinjectAutoregistration: `register`, `autoregister`, `resolve` and calls chained to them.
///
/// If a code base uses Swinject, every file is read, because files can resolve services without importing it. Files
/// that import Dioxide but not Swinject use Dioxide's own syntax.
enum SwinjectDialect: Dialect {
  static let description = DialectDescription(
    name: "swinject", summary: "`register` and `resolve` in code that imports Swinject")

  static let words: [ByteSearch]? = [ByteSearch("Swinject")]

  private static let marks = WordSet(
    SwinjectCalls.siteWords.map { WordHits($0.rawValue) } + [WordHits(ByteSearch("~>"))])
  /// Those of ``marks`` that register.
  private static let registrationMarks = SwinjectCalls.siteWords.indices.filter {
    SwinjectCalls.siteWords[$0] == .register || SwinjectCalls.siteWords[$0] == .autoregister
  }
  private static let names = CallNames(Set(SwinjectCalls.Word.allCases.map(\.rawValue)))

  /// Other libraries with functions named `resolve` or `register`.
  private static let otherLibraries: Set<String> = ["Resolver", "Factory", "FactoryKit", "Dip", "DITranquillity"]

  /// Whether a file is read as Swinject code.
  static func reads(_ file: FileReading) -> Bool {
    guard file.scope.selected.contains(name) else { return false }
    guard !file.facts.importsSwinject else { return true }
    guard file.scope.detected.contains(name), !file.facts.importsDioxide else { return false }
    // Its `resolve` and `register` belong to another library.
    return !file.facts.imports.contains(where: otherLibraries.contains)
  }

  static let vocabulary = Vocabulary(
    binds: "registers", bound: "registered", consequenceOfDuplicate: "this registration overwrites the first",
    reaches: "resolves", forces: "force-resolves", severities: ["duplicate_binding": .warning])

  static let lifetimes = LifetimeTable(
    scopes: ["container": .kept, "weak": .weaklyKept, "graph": .new, "transient": .new], standard: "graph")

  static func advisor(_ context: RuleContext, _ id: DialectID) -> any Advisor { SwinjectAdvisor(context, id) }

  static func lower(_ id: DialectID, into builder: inout ProgramBuilder, _ workers: some Workers) {
    SwinjectLowering(id, builder, workers)?.run(&builder)
  }

  static func requests(inFile file: FileIndex, of program: Program) -> RequestedTypes? {
    SwinjectRequests(file: file, program).types
  }

  static func claimsCalls(of file: FileReading) -> Bool { file.facts.importsSwinject || reads(file) }

  static func isDetected(in facts: FileFacts) -> Bool { facts.importsSwinject }

  /// Not a function name: requests that each file is read for types that other files may infer. See
  /// ``SwinjectFacts/forwardedTypes``.
  private static let forwardedTypesMarker = "<>"

  /// The project's own functions that resolve the type which their caller expects, and those that other files call to
  /// pass containers or from previews.
  static func names(learnedFrom files: [FileFacts]) -> [String] {
    var takers: [String] = []
    var containers = 0
    for file in files where !file.isTest {
      guard let facts = file[SwinjectFacts.self] else { continue }
      takers += facts.containerTakers
      containers += facts.containers.count
    }
    // With one container, it does not matter who holds it.
    return files.flatMap(names(learnedFrom:)) + (containers > 1 ? SwinjectPassedContainers.learned(takers) : [])
  }

  private static func names(learnedFrom facts: FileFacts) -> [String] {
    guard let swinject = facts[SwinjectFacts.self] else { return [] }
    let asks = swinject.inferredRegistrations == .closures ? [forwardedTypesMarker] : []
    guard !facts.isTest else { return asks }
    return asks + (swinject.assembly?.unusualNames ?? []) + (swinject.previews?.learnedNames ?? [])
      + swinject.helpers.filter { $0.infers && $0.kind == .failing && $0.name != "resolve" }.map(\.name)
  }

  static func collect(_ file: inout FileReading) {
    guard reads(file) else { return }
    // A constant, because a mutable value would be copied for each call.
    let reading = file
    var facts = SwinjectFacts()
    let text = reading.source.buffer
    var mask = CodeMask(text)
    let enclosing = EnclosingTypes(reading)
    let all = file.scope.learned[name] ?? []
    let takers = SwinjectPassedContainers.names(among: all)
    let learned = all.filter { !$0.contains(":") }
    if reading.facts.importsSwinject {
      (facts.containersCreated, facts.possibleContainerTypes) = SwinjectShapes.containers(text, &mask)
      facts.possibleContainerTypes += SwinjectShapes.instantiatedTypes(in: reading)
      if learned.contains(forwardedTypesMarker) {
        facts.forwardedTypes = SwinjectShapes.forwardedTypes(text)
      }
      facts.defaultScopes = SwinjectShapes.defaultScopes(text)
      facts.containerTakers = SwinjectPassedContainers.names(in: reading)
      facts.assemblies = SwinjectShapes.assemblies(text, &mask).filter {
        !enclosing.isGenericParameter($0.name, at: $0.range.start)
      }
    }
    facts.escapes = SwinjectContainerEscape.find(in: reading, &mask)
    facts.functions = SwinjectFacts.functions(in: reading)
    if reading.facts.importsSwinject { facts.resetScopes = SwinjectShapes.resetScopes(text, enclosing) }
    facts.assembly = SwinjectAssemblyFacts(reading, enclosing, learned: all, &mask)
    facts.findFailing(in: reading)
    facts.wrapped = SwinjectShapes.wrappedProperties(in: reading)
    let places = marks.places(in: text)
    facts.previews = SwinjectPreviewFacts(
      reading, registrations: registrationMarks.flatMap { places[$0] },
      learned: SwinjectPreviewFacts.makers(among: all), &mask)
    let found = CallRanges.calls(named: names, near: places, in: reading)
    let hasCalls = found != nil
    let list = found ?? CallList()
    let (metatypes, functions, signs) = SwinjectShapes.metatypes(text, besides: list.firstMetatypes(reading.source))
    facts.metatypes = metatypes
    if hasCalls || !functions.isEmpty || !signs.isEmpty || !learned.isEmpty || !facts.containersCreated.isEmpty
      || !takers.isEmpty
    {
      let reader = SwinjectCalls(
        file: reading, list: list, enclosing: enclosing, containersCreated: facts.containersCreated.count)
      let helperCalls = reader.helperCalls(to: functions) + reader.operatorCalls(signs)
      facts.helpers = reader.helpers
      facts.inferences = reader.inferences
      facts.helperCalls = helperCalls.filter { !reader.isGeneric($0.type, at: $0.type.start) }.map(\.helperCall)
      var ofWrappers = helperCalls.map(\.helperCall)
      if !learned.isEmpty {
        var inferences = facts.inferences
        facts.helperCalls += reader.inferredHelperCalls(to: CallNames(learned), &inferences)
        if SwinjectShapes.declaresWrapper(reading) {
          ofWrappers += reader.inferredHelperCalls(to: CallNames(learned), isGeneric: true, &inferences)
        }
        facts.inferences = inferences
      }
      facts.helperWrappers = reader.wrappers(makingCalls: ofWrappers)
      facts.arguments = reader.argumentValues
      facts.conditions = reader.conditions
      file.facts.givesNamesByCode = file.facts.givesNamesByCode || reader.givesNamesByCode
      facts.containers = reader.containers.all
      guard hasCalls else {
        if !takers.isEmpty { facts.passed = SwinjectPassedContainers(reading, reader, names: takers, enclosing) }
        return file.facts.keep(facts)
      }
      var closures: [ByteRange] = []
      facts.firstRegistration = file.facts.registrations.count
      facts.registrations = reader.registrations(closures: &closures, into: &file.facts.registrations)
      facts.injectionPoints = reader.injectionPoints(
        outside: closures, SwinjectOrder(reading.source, file.facts.registrations[facts.firstRegistration...], &mask))
      facts.openRegistration = reader.openRegistration
      (facts.inferredRegistrations, facts.inferredRegistration) = reader.inferredRegistrations
      facts.unreadRegistrations = reader.unreadRegistrations
      facts.wrappers = reader.wrappers()
      facts.eagerWrappers = reader.eagerWrappers()
      facts.namedWrappers = reader.namedWrappers()
      facts.resolvingWrappers = reader.resolvingWrappers()
      facts.ownResolves = reader.ownResolves()
      facts.receivers = reader.receivers()
      if !takers.isEmpty { facts.passed = SwinjectPassedContainers(reading, reader, names: takers, enclosing) }
      facts.containersAsked = reader.containersAsked
      let requests = reader.unreadRequests()
      let (sites, values) = reader.sites(requests, places, &mask)
      facts.sites = sites
      facts.unread = reader.unreadArrowRequests() + reader.unjudgedRegistrations() + values
      for index in requests.keys.sorted() {
        switch requests[index] {
        case .unread(let request): facts.unread.append(request)
        case .forwarded(let request?): facts.unread.append(request)
        case .forwarded(nil), .foreign, nil: break
        }
      }
      Resolutions.collect(reader.unread, of: list, into: &file)
    }
    file.facts.keep(facts)
  }
}

extension CallList {
  /// The ends of the metatypes that are first arguments of `register` and `resolve`, in source order.
  fileprivate func firstMetatypes(_ source: SourceBytes) -> [UInt32] {
    var ends: [UInt32] = []
    ends.reserveCapacity(calls.count)
    for index in calls.indices where !calls[index].arguments.isEmpty {
      let first = Int(calls[index].arguments.start)
      guard arguments[first].kind == .metatype, arguments[first].label.isEmpty,
        source.equals(calls[index].name, "resolve") || source.equals(calls[index].name, "register")
      else { continue }
      ends.append(arguments[first].value.end)
    }
    return ends
  }
}
