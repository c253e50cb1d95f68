import DioxideSwiftReader

/// The root components that a file creates, and whether its code registers the generated providers.
struct ProviderRegistration: Sendable {
  /// The names of the created root components, and where.
  private(set) var created: [(name: String, enclosing: String, range: ByteRange)] = []
  private(set) var isMentioned = false

  private static let function = WordHits("registerProviderFactories")
  /// Marks the names of root components among the learned names, as it does in generated paths.
  private static let mark = "^"

  /// The names of the classes that derive from the base class of roots, as they are learned. Linear.
  static func names(learnedFrom files: [MemberHolders]) -> [String] {
    let classes = files.flatMap(\.holders).filter { $0.kind == .class }
    let derived = Dictionary(grouping: classes, by: \.base).mapValues { $0.map { TypePath.last(of: $0.path) } }
    var (roots, pending) = (Set<String>(), [NeedleComponents.Kind.bootstrap.rawValue])
    while let base = pending.popLast() {
      for name in derived[base] ?? [] where roots.insert(name).inserted { pending.append(name) }
    }
    return roots.map { mark + $0 }
  }

  /// Reads a file. Linear, for each root component.
  init(in file: borrowing FileReading, learned: Set<String>, _ mask: inout CodeMask) {
    let bytes = file.source.buffer
    for place in Self.function.places(in: bytes)
    where Words.word(in: bytes, before: Int(place.start)) != "func" && mask.isCode(Int(place.start)) {
      isMentioned = true
      break
    }
    let roots = learned.filter { $0.hasPrefix(Self.mark) }.map { String($0.dropFirst(Self.mark.count)) }
    var calls: [(name: String, range: ByteRange)] = []
    for name in roots.sorted() {
      for place in WordHits(name).places(in: bytes) {
        var words = Words(bytes, at: Int(place.end))
        if words.take("("), mask.isCode(Int(place.start)) { calls.append((name, place)) }
      }
    }
    // Few files create a root component.
    guard !calls.isEmpty else { return }
    let (previews, enclosing) = (Previews(file), EnclosingTypes(file))
    created = calls.filter { !previews.contains($0.range.start) }.map {
      ($0.name, enclosing.path(at: $0.range.start), $0.range)
    }
  }

  /// The root components that are created in a program without a mention of the generated function.
  static func faults(_ tree: ContainerTree, _ roots: CompositionRoots) -> [DialectFault] {
    let files = tree.files.indices.filter { !tree.files[$0].isTest }
    let facts = FactsColumn<NeedleDialect.Facts>(tree.files)
    let mentions = files.filter { facts[$0]?.providers.isMentioned == true }.map { roots.group(ofFile: $0) }
    let mentioning = Set(mentions.flatMap { roots.names(of: $0) })
    guard !mentions.contains(.all) else { return [] }
    return files.flatMap { file -> [DialectFault] in
      let group = roots.group(ofFile: file)
      // Code that may be in any program may also be in one that registers them.
      guard group == .all ? mentions.isEmpty : !mentioning.isSuperset(of: roots.names(of: group)) else { return [] }
      return (facts[file]?.providers.created ?? []).compactMap { name, enclosing, range -> DialectFault? in
        let context = TypeResolver.Context(file: file, enclosing: enclosing)
        guard let root = tree.container(ofType: name, context), tree.containers[root].isRoot else { return nil }
        return DialectFault(
          rule: UnregisteredProviders.description.id, place: Place(file: file, range: range),
          message: "`\(tree.name(root))` is created, but nothing calls `registerProviderFactories()`",
          help: "Call it before, as one of the first statements of the program.", component: tree.name(root),
          symbols: [Fingerprint.fileName(tree.files[file].path), tree.name(root)])
      }
    }
  }
}
