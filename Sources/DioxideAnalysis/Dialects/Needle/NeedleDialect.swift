import DioxideSwiftReader

/// Needle: component classes, the dependency protocols that they require, and what their ancestors provide.
///
/// If a code base uses Needle, every file is read, because extensions of components need not import it.
enum NeedleDialect: Dialect {
  static let description = DialectDescription(
    name: "needle", summary: "components and dependency protocols in code that imports NeedleFoundation",
    registersComponents: false)

  static let words: [ByteSearch]? = [ByteSearch("NeedleFoundation")]

  static let vocabulary = Vocabulary(
    binds: "provides", bound: "provided", reaches: "creates", namedKey: "NAME: TYPE")

  static let lifetimes = LifetimeTable(scopes: ["shared": .kept, "new": .new], standard: "new")

  static let syntax = MemberHolders.Syntax(
    dialect: name, baseClasses: Set(NeedleComponents.Kind.allCases.map(\.rawValue)), keeping: ["shared"],
    keptScope: "shared", parentLabel: "parent", requirements: "dependency", companion: "pluginExtension")

  /// The words whose tokens are counted, starting with the base classes.
  private static let marks = WordSet(
    [
      "BootstrapComponent", "Component", "NonCoreComponent", "PluginizedComponent", "parent", "shared", "dependency",
      "pluginExtension", "Dependency", "PluginExtension",
    ].map { WordHits($0) })

  /// The Needle facts of a file.
  struct Facts: Sendable {
    var holders: MemberHolders
    var generated: GeneratedProviders?
    var providers: ProviderRegistration
    var sites: SiteCounts
  }

  private static func reads(_ file: FileReading) -> Bool {
    file.scope.selected.contains(name) && (isDetected(in: file.facts) || file.scope.detected.contains(name))
  }

  static func isDetected(in facts: FileFacts) -> Bool { facts.imports.contains("NeedleFoundation") }

  static func names(learnedFrom files: [FileFacts]) -> [String] {
    let holders = files.compactMap { $0[Facts.self]?.holders }
    return holders.flatMap(\.classNames) + ProviderRegistration.names(learnedFrom: holders)
  }

  static func collect(_ file: inout FileReading) {
    guard reads(file) else { return }
    let places = marks.places(in: file.source.buffer)
    let learned = file.scope.learned[name] ?? []
    var mask = CodeMask(file.source.buffer)
    let holders = MemberHolders.read(
      &file, syntax, learned: learned, isImported: isDetected(in: file.facts), parents: places[4])
    let facts = Facts(
      holders: holders, generated: GeneratedProviders(in: file.source),
      providers: ProviderRegistration(in: file, learned: learned, &mask),
      sites: sites(places, in: file, holders, &mask))
    file.facts.keep(facts)
  }

  /// The kind of each token that matches one of Needle's words.
  private static func sites(
    _ places: WordPlaces, in file: FileReading, _ holders: MemberHolders, _ mask: inout CodeMask
  ) -> SiteCounts {
    var counts = SiteCounts()
    guard !places.isEmpty else { return counts }
    let source = file.source
    let bases = file.parsed.declarations.filter { $0.kind == .class }.compactMap {
      file.parsed.inheritedTypes[$0.inheritedTypes.indices].first
    }
    let bodies = holders.holders.flatMap(\.bodies)
    let kept = Set(bodies.flatMap(\.calls).map(\.range))
    let requested = Set(
      bodies.flatMap(\.mentions).filter { [syntax.requirements, syntax.companion].contains($0.base) }.map(\.range.start)
    )
    places.count(places.indices, in: CallList(), &mask, into: &counts) { _ in
      .excluded
    } otherwise: { word, range in
      switch word {
      case 0..<4:
        let base = bases.partitioningIndex { $0.end >= range.end }
        return base < bases.count && bases[base].contains(range) ? .registration : .excluded
      case 4:
        var words = Words(source.buffer, at: Int(range.end))
        return words.take(":") ? .registration : .excluded
      case 5: return kept.contains(range) ? .registration : .excluded
      case 6, 7: return requested.contains(range.end + 1) ? .injection : .excluded
      default: return .excluded
      }
    }
    return counts
  }

  static func lower(_ id: DialectID, into builder: inout ProgramBuilder, _ workers: some Workers) {
    guard let tree = NeedleComponents.tree(builder.files, builder.resolver) else { return }
    ContainerLowering(id, tree, syntax, lifetimes, &builder).run(&builder)
    NeedleFaults(tree: tree).enter(into: &builder)
    builder.faults += ProviderRegistration.faults(tree, builder.roots)
    var counts = SiteCounts()
    for file in builder.files.indices {
      guard let facts = builder.files[file][Facts.self] else { continue }
      counts.add(builder.files[file].isTest ? facts.sites.asExcluded : facts.sites)
    }
    builder.enter(sites: counts, of: id)
  }

  static func advisor(_ context: RuleContext, _ id: DialectID) -> any Advisor { NeedleAdvisor(context) }
}
