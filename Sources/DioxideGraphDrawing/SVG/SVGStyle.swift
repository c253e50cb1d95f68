/// The style sheet of a picture. Uses plain colours instead of variables, which several viewers do not support, and a
/// second set for dark backgrounds.
enum SVGStyle {
  static let fonts = "\"Helvetica Neue\",Helvetica,Arial,\"Liberation Sans\",sans-serif"

  static func sheet(_ theme: DrawingOptions.Theme) -> String {
    switch theme {
    case .auto: geometry + colours(\.light) + "@media (prefers-color-scheme:dark){\n" + colours(\.dark) + "}\n"
    case .light: geometry + colours(\.light)
    case .dark: geometry + colours(\.dark)
    }
  }

  private static let geometry = """
    text{font-family:\(fonts);text-rendering:geometricPrecision}
    .title{font-size:18px;font-weight:700}
    .subtitle,.legend text{font-size:12px}
    .group>rect{stroke-width:1}
    .heading{stroke-width:4;paint-order:stroke;stroke-linejoin:round;font-size:\(SVGNumber(DrawingMetrics.clusterSize))px;font-weight:700}
    .name{font-size:\(SVGNumber(DrawingMetrics.nameSize))px;font-weight:600;text-anchor:middle}
    .detail{font-size:\(SVGNumber(DrawingMetrics.detailSize))px;text-anchor:middle}
    .shape{stroke-width:1.3;stroke-linejoin:round}
    .live-production>.shape,.live-production>a>.shape{stroke-width:2.8}
    .live-elsewhere>.shape,.live-elsewhere>a>.shape{stroke-dasharray:6 3.5}
    .node.missing .shape{stroke-dasharray:3 3;stroke-width:2}
    .node.in-cycle .shape,.node.in-captive .shape{stroke-width:2.8}
    .line,.head{stroke-width:1.2}
    .line,.fan{fill:none;stroke-linecap:round}
    .deferred .line{stroke-dasharray:7 5}
    .optional .line{stroke-dasharray:0.1 4.5;stroke-width:2}
    .deferred.optional .line{stroke-dasharray:7 4 0.1 4;stroke-width:1.6}
    .in-cycle .line,.in-captive .line,.in-came .line,.in-went .line{stroke-width:2.8}
    .in-cycle .head,.in-captive .head,.in-came .head,.in-went .head{stroke-width:2}
    .in-came .shape,.in-went .shape,.in-changed .shape{stroke-width:2.8}
    .in-went .name{text-decoration:line-through}
    .in-missing .line,.in-fault .line,.in-warning .line{stroke-width:1.8}
    .node.in-fault .shape,.node.in-warning .shape{stroke-width:2.4}
    .port-line{font-style:italic}
    .hit{fill:none;stroke:transparent;stroke-width:11}
    .hop text{font-size:10.5px;font-weight:700;text-anchor:middle}
    .edge:hover .line{stroke-width:3}
    a{text-decoration:none}
    a:hover .name,a:focus .name{text-decoration:underline}

    """

  private static func colours(_ ground: KeyPath<Palette.Pair, String>) -> String {
    func colour(_ pair: Palette.Pair) -> String { pair[keyPath: ground] }
    var result = """
      .ground{fill:\(colour(Palette.background))}
      text{fill:\(colour(Palette.text))}
      .hub-line{fill:\(colour(Palette.stroke(Drawing.Tint.singleton)))}
      .subtitle,.detail:not(.hub-line),.legend text,.heading{fill:\(colour(Palette.muted))}
      .group>rect{fill:\(colour(Palette.frame));stroke:\(colour(Palette.frameLine))}
      .heading{stroke:\(colour(Palette.frame))}
      .line,.head{stroke:\(colour(Palette.edge))}
      .head{fill:\(colour(Palette.edge))}
      .fan{fill:none}
      .provides .line,.provides .head{stroke:\(colour(Palette.provides))}
      .provides .head{fill:\(colour(Palette.provides))}
      .hop rect{fill:\(colour(Palette.stroke(Drawing.Tint.missing)));stroke:\(colour(Palette.background))}
      .hop text{fill:\(colour(Palette.background))}

      """
    for tint in Drawing.Tint.allCases {
      result += ".tint-\(tint) .shape{fill:\(colour(Palette.fill(tint)));stroke:\(colour(Palette.stroke(tint)))}\n"
    }
    for emphasis in Drawing.Emphasis.allCases {
      guard let name = emphasis.name, let stroke = Palette.stroke(emphasis).map(colour) else { continue }
      result += ".in-\(name) .shape,.in-\(name) .line,.in-\(name) .head{stroke:\(stroke)}\n"
      result += ".in-\(name) .head:not(.fan){fill:\(stroke)}\n"
      if emphasis.mark != nil { result += ".hop.in-\(name) rect{fill:\(stroke)}\n" }
    }
    return result
  }
}
