import DioxideSwiftReader

/// Needle: component classes, the dependency protocols that they require, and what their ancestors provide.
///
/// Of a code base that uses Needle every file is read, as extensions of components do not have to import it.
enum NeedleDialect: Dialect {
  static let description = DialectDescription(
    name: "needle", summary: "components and dependency protocols in code that imports NeedleFoundation",
    registersComponents: false)

  static let words: [ByteSearch]? = [ByteSearch("NeedleFoundation")]

  static let vocabulary = Vocabulary(
    binds: "provides", bound: "provided", example: "public var NAME: TYPE { … }", reaches: "creates",
    namedKey: "NAME: TYPE")

  static let lifetimes = LifetimeTable(scopes: ["shared": .kept, "new": .new], standard: "new")

  /// The words whose tokens are counted.
  private static let marks = WordSet([
    "BootstrapComponent", "Component", "NonCoreComponent", "PluginizedComponent", "Dependency", "PluginExtension",
    "shared",
    "parent", "dependency", "pluginExtension",
  ].map { WordHits($0) })

  private static func reads(_ file: FileReading) -> Bool {
    file.scope.selected.contains(name) && (file.facts.importsNeedle || file.scope.spoken.contains(name))
  }

  static func isShown(by facts: FileFacts) -> Bool { facts.importsNeedle }

  static func names(learnedFrom facts: FileFacts) -> [String] { facts[NeedleFacts.self]?.classNames ?? [] }

  static func collect(_ file: inout FileReading) {
    guard reads(file) else { return }
    var reader = NeedleReader(
      file, learned: file.scope.learned[name] ?? [], isImported: file.facts.importsNeedle)
    let places = marks.places(in: file.source.buffer)
    reader.read(parents: places[7])
    var facts = reader.facts
    facts.sites = sites(places, in: file, facts)
    file.facts.registrations += reader.registrations
    file.facts.keep(facts)
  }

  /// What each token is that matches one of Needle's words.
  private static func sites(_ places: WordPlaces, in file: FileReading, _ facts: NeedleFacts) -> SiteCounts {
    var counts = SiteCounts()
    guard !places.isEmpty else { return counts }
    var mask = CodeMask(file.source.buffer)
    let bases = file.parsed.declarations.filter { $0.kind == .class }.compactMap {
      file.parsed.inheritedTypes[$0.inheritedTypes.indices].first
    }
    let bodies = facts.holders.flatMap { $0.members.compactMap(\.body) + $0.initializers }
    let shared = Set(bodies.flatMap(\.calls))
    let requests = Set(
      bodies.flatMap(\.mentions).filter { $0.base == "dependency" || $0.base == "pluginExtension" }.map(\.range.start))
    let source = file.source
    places.count(places.indices, in: CallList(), &mask, into: &counts) { _ in
      .excluded
    } otherwise: { word, range in
      switch word {
      case 0..<4:
        let base = bases.partitioningIndex { $0.end >= range.end }
        return base < bases.count && bases[base].contains(range) ? .registration : .excluded
      case 6: return shared.contains(range) ? .registration : .excluded
      case 7:
        var words = Words(source.buffer, at: Int(range.end))
        return words.take(":") ? .registration : .excluded
      case 8, 9: return requests.contains(range.end + 1) ? .injection : .excluded
      default: return .excluded
      }
    }
    return counts
  }

  static func lower(_ id: DialectID, into builder: inout ProgramBuilder, _ workers: some Workers) {
    guard var lowering = NeedleLowering(id, builder) else { return }
    lowering.run(&builder)
  }

  static func advisor(_ context: RuleContext, _ id: DialectID) -> any Advisor { NeedleAdvisor(context) }
}

extension FileFacts {
  /// Whether the file imports Needle.
  fileprivate var importsNeedle: Bool { imports.contains("NeedleFoundation") }
}
