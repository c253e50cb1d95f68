import DioxideAnalysis
import DioxideSerialization

/// The metrics of a graph, as tables or JSON.
public enum StatisticsView {
  /// Tables for people: totals, modules, the `top` components by fan-in and fan-out, the longest chain, the cycle
  /// groups.
  public static func text(_ statistics: GraphStatistics, profiles: [String], top: Int) -> String {
    var parts = [totals(statistics, profiles: profiles)]
    if statistics.modules.count > 1 { parts.append(modules(statistics.modules)) }
    parts.append(
      components("NEEDED BY MOST", statistics.components.filter { $0.fanIn > 0 }, top: top) { ($0.fanIn, $0.fanOut) })
    parts.append(
      components("NEEDS MOST", statistics.components.filter { $0.fanOut > 0 }, top: top) { ($0.fanOut, $0.fanIn) })
    if statistics.longestChain.count > 1 { parts.append(chain(statistics.longestChain)) }
    if !statistics.cycleGroups.isEmpty { parts.append(cycleGroups(statistics.cycleGroups, top: top)) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// All metrics for scripts: each component and module, sorted by id and name. `instability` is between 0 and 1, or
  /// null if the module has neither dependents nor dependencies.
  public static func json(_ statistics: GraphStatistics, profiles: [String]) -> String {
    var writer = JSONWriter()
    writer.object { document in
      document.member("version", 1)
      document.key("summary")
      document.object { summary in
        summary.key("profiles")
        summary.value(profiles)
        summary.member("components", statistics.components.count)
        summary.member("ports", statistics.portCount)
        summary.member("dependencies", statistics.dependencyCount)
        summary.member("modules", statistics.moduleCount)
        summary.member("depth", statistics.depth)
        summary.member("knots", statistics.cycleGroups.count)
      }
      document.key("modules")
      document.array { array in
        for module in statistics.modules { array.object { write(module, to: &$0) } }
      }
      document.key("components")
      document.array { array in
        for component in statistics.components { array.object { write(component, to: &$0) } }
      }
      document.key("longestChain")
      document.value(statistics.longestChain.map(\.id))
      document.key("knots")
      document.array { array in
        for cycleGroup in statistics.cycleGroups { array.value(cycleGroup.map(\.id)) }
      }
    }
    return writer.text + "\n"
  }

  // MARK: Text

  private static func totals(_ statistics: GraphStatistics, profiles: [String]) -> String {
    let words = [
      counted(statistics.components.count, "component"), counted(statistics.portCount, "port"),
      counted(statistics.dependencyCount, "dependency", "dependencies"), counted(statistics.moduleCount, "module"),
      "depth \(statistics.depth)",
    ]
    return words.joined(separator: " · ") + "\nin " + counted(profiles.count, "profile") + ": "
      + profiles.map(TerminalText.safe).joined(separator: ", ") + "\n"
  }

  private static func modules(_ modules: [GraphStatistics.Module]) -> String {
    TextTable.text(
      columns: ["MODULE", "COMPONENTS", "PORTS", "NEEDED FROM OUTSIDE", "NEEDS OUTSIDE", "INSTABILITY"],
      rows: modules.map {
        [
          $0.name.isEmpty ? "-" : $0.name, "\($0.components)", "\($0.ports)", "\($0.afferent)", "\($0.efferent)",
          $0.instability.map(fraction) ?? "-",
        ]
      })
  }

  /// The first components by two metrics, in descending order; then by id.
  private static func components(
    _ heading: String, _ components: [GraphStatistics.Component], top: Int,
    by measures: (GraphStatistics.Component) -> (Int, Int)
  ) -> String {
    guard !components.isEmpty else { return "" }
    let order = components.indices.sorted { left, right in
      let (one, other) = (measures(components[left]), measures(components[right]))
      return one == other ? left < right : one > other
    }
    return TextTable.text(
      columns: [heading, "FAN-IN", "FAN-OUT", "DEPTH", "MODULE"],
      rows: order.prefix(top).map {
        let component = components[$0]
        return [
          component.node.name, "\(component.fanIn)", "\(component.fanOut)", "\(component.depth)",
          component.node.module ?? "-",
        ]
      }) + rest(components.count - top)
  }

  private static func chain(_ chain: [ComponentGraph.Node]) -> String {
    "LONGEST CHAIN, each needs the next\n"
      + TextTable.text(
        rows: chain.map { node in
          ["  " + node.name, node.file.flatMap { file in node.line.map { "\(file):\($0)" } } ?? ""]
        })
  }

  private static func cycleGroups(_ cycleGroups: [[ComponentGraph.Node]], top: Int) -> String {
    "Cycle groups, components that need each other\n"
      + cycleGroups.prefix(top).map { cycleGroup in
        let names = cycleGroup.prefix(8).map { TerminalText.safe($0.name) }.joined(separator: ", ")
        return "  \(cycleGroup.count): \(names)\(cycleGroup.count > 8 ? ", …" : "")\n"
      }.joined() + rest(cycleGroups.count - top)
  }

  private static func rest(_ count: Int) -> String { count > 0 ? "… and \(count) more\n" : "" }

  /// Hundredths as a fraction of one, with two digits.
  private static func fraction(_ hundredths: Int) -> String {
    "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  // MARK: JSON

  private static func write(_ module: GraphStatistics.Module, to writer: inout JSONWriter) {
    writer.member("name", module.name.isEmpty ? nil : module.name)
    writer.member("components", module.components)
    writer.member("ports", module.ports)
    writer.member("afferent", module.afferent)
    writer.member("efferent", module.efferent)
    writer.key("instability")
    if let instability = module.instability { writer.value(Double(instability) / 100) } else { writer.null() }
  }

  private static func write(_ component: GraphStatistics.Component, to writer: inout JSONWriter) {
    let node = component.node
    writer.member("id", node.id)
    writer.member("name", node.name)
    writer.member("kind", node.kind.rawValue)
    writer.member("module", node.module)
    writer.member("file", node.file)
    writer.member("line", node.line)
    writer.member("fanIn", component.fanIn)
    writer.member("fanOut", component.fanOut)
    writer.member("depth", component.depth)
  }
}
