/// Finds the component classes of a program, and their tree.
enum NeedleComponents {
  /// The base classes.
  enum Kind: String, CaseIterable {
    case bootstrap = "BootstrapComponent"
    case component = "Component"
    case pluginized = "PluginizedComponent"
    case nonCore = "NonCoreComponent"
  }

  /// Protocols without requirements.
  private static let empty: Set<String> = ["Dependency", "EmptyDependency", "PluginExtension", "Any"]

  /// Finds the components; nil if there are none.
  static func tree(_ files: FileTable, _ resolver: TypeResolver) -> ContainerTree? {
    let facts = FactsColumn<NeedleDialect.Facts>(files)
    guard !facts.isEmpty else { return nil }
    let reader = ContainerClassReader(files, Table(files.indices.map { facts[$0]?.holders }), resolver)
    var components: [ContainerClass] = []
    var plugins: [(component: Int, nonCore: ResolvedType)] = []
    for entity in reader.classes where resolver.index.module(of: entity) != "NeedleFoundation" {
      guard let base = reader.base(of: entity, library: "NeedleFoundation", Kind.init(rawValue:)) else { continue }
      var component = reader.container(entity, derivedFrom: base.chain)
      component.isRoot = base.kind == .bootstrap
      if base.kind != .bootstrap, let dependency = base.arguments.first {
        (component.requirements, component.unknownRequirements) = reader.requirements(of: dependency, empty: empty)
        if case .generic = dependency { component.isAbstract = true }
      }
      if base.kind == .pluginized, base.arguments.count == 3 {
        component.takenFromCompanion = reader.requirements(of: base.arguments[1], empty: empty).requirements
        plugins.append((components.count, base.arguments[2]))
      }
      components.append(component)
    }
    guard !components.isEmpty else { return nil }
    for plugin in plugins {
      guard case .declared(let entity, _) = plugin.nonCore else { continue }
      components[plugin.component].companion = components.firstIndex { $0.entity == entity }
    }
    return ContainerTree(components, reader)
  }
}
