/// The colours. The hues are distinguishable with common kinds of colour blindness (after Okabe and Ito, "Color
/// universal design"), and colour is never the only distinction: scopes are written out, findings have thicker or
/// dashed lines.
enum Palette {
  /// A colour for the light and the dark theme, as `#rrggbb`.
  struct Pair {
    let light: String
    let dark: String

    /// The colour for a format with a fixed theme.
    subscript(theme: DrawingOptions.Theme) -> String { theme == .dark ? dark : light }
  }

  static let background = Pair(light: "#ffffff", dark: "#0d1117")
  static let text = Pair(light: "#1f2328", dark: "#e6edf3")
  static let muted = Pair(light: "#57606a", dark: "#9da7b3")
  static let frame = Pair(light: "#f6f8fa", dark: "#151b23")
  static let frameLine = Pair(light: "#d0d7de", dark: "#30363d")
  static let edge = Pair(light: "#57606a", dark: "#8b949e")
  static let provides = Pair(light: "#8c959f", dark: "#6e7681")

  static func fill(_ tint: Drawing.Tint) -> Pair {
    switch tint {
    case .singleton: Pair(light: "#dcebfa", dark: "#10304f")
    case .factory: Pair(light: "#d8f2e8", dark: "#0e3a2f")
    case .request: Pair(light: "#f5e3f3", dark: "#3d2242")
    case .port: Pair(light: "#ffffff", dark: "#0d1117")
    case .external: Pair(light: "#eceef1", dark: "#262c36")
    case .missing: Pair(light: "#fff5f5", dark: "#2a1215")
    case .plain: Pair(light: "#f6f8fa", dark: "#21262d")
    }
  }

  static func stroke(_ tint: Drawing.Tint) -> Pair {
    switch tint {
    case .singleton: Pair(light: "#0b66b5", dark: "#58a6ff")
    case .factory: Pair(light: "#00795a", dark: "#3fc79a")
    case .request: Pair(light: "#97458f", dark: "#d58ad6")
    case .port: Pair(light: "#57606a", dark: "#9da7b3")
    case .external: Pair(light: "#8c959f", dark: "#6e7681")
    case .missing: Pair(light: "#cf222e", dark: "#ff7b72")
    case .plain: Pair(light: "#57606a", dark: "#8b949e")
    }
  }

  static func stroke(_ emphasis: Drawing.Emphasis) -> Pair? {
    switch emphasis {
    case .none: nil
    case .captive: Pair(light: "#d4650a", dark: "#ffa657")
    case .warning: Pair(light: "#9a6700", dark: "#d29922")
    case .fault, .missing, .cycle, .went: Pair(light: "#cf222e", dark: "#ff7b72")
    case .came: Pair(light: "#1a7f37", dark: "#3fb950")
    case .changed: Pair(light: "#9a6700", dark: "#d29922")
    }
  }
}
