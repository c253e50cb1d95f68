import DioxideSwiftReader

/// What a file that Needle generated says of the tree.
struct GeneratedProviders: Sendable {
  /// The paths of components from a root: `^->App->Inbox`.
  private(set) var paths: [(names: [String], range: ByteRange)] = []

  private static let call = WordHits("registerProviderFactory")

  /// Reads a file; nil if it is not a generated one.
  init?(in source: SourceBytes) {
    for place in Self.call.places(in: source.buffer) {
      var words = Words(source.buffer, at: Int(place.end))
      guard words.take("(") else { continue }
      words.skipSpace()
      let start = words.position
      guard let path = words.takeString(), path.hasPrefix("^->") else { continue }
      let range = ByteRange(UInt32(clamping: start), UInt32(clamping: words.position))
      paths.append((path.split(separator: "->").dropFirst().map(String.init), range))
    }
    if paths.isEmpty { return nil }
  }
}

/// Compares what was generated with the tree that is there.
struct GeneratedProvidersCheck {
  let tree: ContainerTree
  /// Components by their names.
  private let byName: [String: Int]

  init(_ tree: ContainerTree) {
    self.tree = tree
    byName = Dictionary(
      tree.containers.indices.map { (TypePath.last(of: tree.name($0)), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What does not fit, as a fault of each generated file. Linear in the paths and edges.
  func faults() -> [DialectFault] {
    let generated = tree.files.indices.compactMap { file in
      tree.files[file][NeedleDialect.Facts.self]?.generated.map { (file: file, paths: $0.paths) }
    }
    var listed: Set<[String]> = []
    for (_, paths) in generated { for path in paths { listed.insert(Array(path.names.suffix(2))) } }
    let unlisted = tree.containers.indices.flatMap { child in
      let name = simpleName(child)
      return tree.ancestors.parents[child].filter { !tree.isImplicit(child, below: $0) }.compactMap { parent in
        listed.contains([simpleName(parent), name]) ? nil : (child: child, parent: parent)
      }
    }
    return generated.compactMap { file, paths in
      var names: Set<String> = []
      for path in paths { names.formUnion(path.names) }
      var problems: [String] = []
      var related: [(message: String, place: Place)] = []
      for (child, parent) in unlisted where names.contains(simpleName(parent)) {
        problems.append("it has no provider for `\(tree.name(child))` below `\(tree.name(parent))`")
        related.append(("`\(tree.name(child))` is declared here", tree.place(child)))
      }
      problems += goneProperties(inFile: file).map { "it reads `\($0)`, which does not exist" }
      guard let first = problems.first, let place = paths.first?.range else { return nil }
      let more = problems.count > 1 ? ", and \(problems.count - 1) more" : ""
      return DialectFault(
        rule: StaleGeneratedCode.description.id, place: Place(file: file, range: place),
        message: "`\(Fingerprint.fileName(tree.files[file].path))` is out of date: \(first)\(more)",
        help: "Run `needle generate`, and commit its result.", related: Array(related.prefix(3)),
        symbols: [Fingerprint.fileName(tree.files[file].path)])
    }
  }

  private func simpleName(_ component: Int) -> String {
    TypePath.last(of: tree.name(component))
  }

  /// The properties of components that the providers of a file read, and that are not there.
  private func goneProperties(inFile file: Int) -> [String] {
    var gone: [String] = []
    for holder in tree.holders[file]?.holders ?? [] where holder.kind == .class && holder.path.hasSuffix("Provider") {
      var types: [String: String] = [:]
      for member in holder.members where member.body == nil { types[member.name] = member.type }
      for mention in holder.members.flatMap({ $0.body?.mentions ?? [] }) {
        guard let component = types[mention.base].flatMap({ byName[$0] }), isGone(mention.name, of: component)
        else { continue }
        gone.append("\(tree.name(component)).\(mention.name)")
      }
    }
    return gone
  }

  /// What every component has of its base class.
  private static let inherited: Set<String> = ["parent", "path", "dependency", "pluginExtension", "nonCoreComponent"]

  private func isGone(_ property: String, of number: Int) -> Bool {
    let component = tree.containers[number]
    guard component.unknownMembers == nil, !Self.inherited.contains(property) else { return false }
    return component.members[property] == nil && !component.requirements.contains { $0.name == property }
  }
}
