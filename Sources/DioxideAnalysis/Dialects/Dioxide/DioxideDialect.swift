import DioxideSwiftReader

/// dioxide's own syntax: `@Service` and other attributes, directives in comments, and calls of `register` and
/// `resolve`.
enum DioxideDialect: Dialect {
  static let description = DialectDescription(
    name: "dioxide",
    summary: "`@Service`, `@Adapter` and `register` in files that import Dioxide, and `// dioxide:` comments",
    registersComponents: false, isOwn: true)

  // Matches `Dioxide` and `dioxide`.
  static let words: [ByteSearch]? = [ByteSearch("ioxide")]

  static let lifetimes = LifetimeTable(sharesInstances: true)

  static let vocabulary = Vocabulary(example: "container.register(TYPE.self) { _ in … }")

  static func advisor(_ context: RuleContext, _ id: DialectID) -> any Advisor { DioxideAdvisor(context, id) }

  static func marksInitializer(_ declaration: Declaration, in file: FileReading) -> Bool {
    DioxideAnnotations.marksInitializer(declaration, in: file)
  }

  static func collect(_ file: inout FileReading) {
    DioxideAnnotations.collect(&file)
    DioxideAnnotations.collectInjections(&file)
    collectCalls(&file)
    ListedComponents.collect(&file)
  }

  private static let calls: CallNames = ["register", "registerAsynchronous", "resolve", "resolveAsynchronously"]
  private static let callWords = WordSet([
    WordHits("register"), WordHits("registerAsynchronous"), WordHits("resolve"), WordHits("resolveAsynchronously"),
  ])

  /// Reads registration and resolution calls.
  private static func collectCalls(_ file: inout FileReading) {
    guard !file.facts.areCallsClaimed else { return }
    let places = callWords.places(in: file.source.buffer)
    guard let list = CallRanges.calls(named: calls, near: places, in: file) else { return }
    let registrations = DioxideRegistrations.collect(list, into: &file)
    let resolving = list.calls.indices.filter { file.source.name(list.calls[$0].name).hasPrefix("resolve") }
    let resolutions = Resolutions.collect(resolving, of: list, into: &file)
    guard file.facts.importsDioxide else { return }
    var mask = CodeMask(file.source.buffer)
    let kinds = registrations.merging(resolutions) { first, _ in first }
    places.count(places.indices, in: list, &mask, into: &file.facts.sites) { kinds[$0] ?? .excluded }
  }

  static func lower(_ id: DialectID, into builder: inout ProgramBuilder, _ workers: some Workers) {
    builder.addItems(of: id)
    for file in builder.files.indices { builder.addRequests(of: id, inFile: file) }
    builder.countSites(of: id)
  }
}
