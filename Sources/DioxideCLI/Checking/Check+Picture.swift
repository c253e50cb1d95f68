import DioxideAnalysis
import DioxideGraphDrawing
import DioxideReporting

extension Check {
  /// A picture of what the findings of a report concern: of as many as can be read at once, or of fewer if their names are
  /// long. Its title counts those that are not drawn.
  func picture(
    of report: Report, _ result: Analyzer.Result, line: @escaping (Place) -> Int
  ) -> Report.Picture {
    guard !report.findings.isEmpty else { return .none }
    let (program, plans) = (result.program, result.plans)
    let graph = GraphBuilder.graph(of: program, plans: plans, line: line)
    let highlights = GraphBuilder.highlights(of: program, plans: plans)
    var picture = Report.Picture.none
    for (limit, drawsFirst) in [(MermaidFormat.maximumReadable, true), (MermaidFormat.maximumReadable / 4, false)] {
      let view = GraphView(
        concerning: report.findings, of: graph, highlights: highlights, atMost: limit, drawsFirst: drawsFirst)
      guard !view.marks.isEmpty else { break }
      var options = DrawingOptions(title: Self.title(drawn: view.marks.count, of: report.findings.count))
      options.profiles = report.summary.profiles
      let folded = view.foldingPorts().foldingHubs()
      if let text = MermaidFormat.text(folded, options: options, atMost: MarkdownPage.maximumPicture) {
        return .chart(text)
      }
      picture = .tooLarge
    }
    return picture
  }

  private static func title(drawn: Int, of count: Int) -> String {
    "Dependencies of \(drawn < count ? "\(drawn) of " : "")\(counted(count, "finding"))"
  }
}
