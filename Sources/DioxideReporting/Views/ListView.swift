import DioxideAnalysis
import DioxideCore

/// The bindings of a program as a table.
public enum ListView {
  /// A row for each binding that is live in a planned profile, by dialect and in source order. The unjudged injection
  /// points follow the table.
  public static func text(
    of program: Program, plans: [ProfilePlan], coverage: Coverage, locator: inout Locator,
    style: TextStyle = TextStyle()
  ) -> String {
    var rows: [[String]] = []
    for index in program.shown(in: plans) {
      let binding = program.blueprint[index]
      let origin = program.bindingOrigins[index]
      let location = locator.location(of: origin.place)
      let name = program.name(of: binding.implementation)
      let key = key(binding, program)
      rows.append([
        name, "\(origin.role)", key == name ? "-" : key, binding.scope.rawValue,
        binding.profiles.isAll ? "all" : binding.profiles.profiles.map(\.name).joined(separator: ", "),
        program.files[origin.place.file].module ?? "-", program.dialect(ofBinding: index),
        "\(location.file):\(location.line)",
      ])
    }
    let table = TextTable.text(
      columns: ["COMPONENT", "KIND", "BOUND AS", "SCOPE", "PROFILES", "MODULE", "DIALECT", "PLACE"], rows: rows,
      fitting: style.width, omittable: [4, 5, 6])
    let report = CoverageReport(coverage, of: program, locator: &locator)
    return table + CoverageText.list(report.unjudged, heading: CoverageText.pointsHeading, style)
  }

  private static func key(_ binding: Blueprint.Binding, _ program: Program) -> String {
    var text = program.name(of: binding.key)
    if binding.isMulti { text = "[\(text)]" + (binding.priority == 0 ? "" : " #\(binding.priority)") }
    if let name = binding.key.name { text += " \"\(name)\"" }
    return text
  }
}
