import ArgumentParser
import DioxideAnalysis
import DioxideGraphDrawing
import DioxideReporting

/// The formats of a difference: text, and the picture formats that can show differences. To add a text format, add a
/// value to ``texts``.
struct DifferenceFormat: RawRepresentable, CaseIterable, ExpressibleByArgument, Equatable, Sendable {
  enum Content: Sendable {
    case text(@Sendable (GraphDifference, TextStyle) -> String)
    case picture(PictureFormat)
  }

  let rawValue: String
  let content: Content

  static let text = DifferenceFormat("text", .text { DifferenceView.text($0, style: $1) })

  private static let texts = [
    text, DifferenceFormat("json", .text { difference, _ in DifferenceJSON.text(difference) }),
    DifferenceFormat(
      "markdown",
      .text { difference, _ in
        DifferenceView.markdown(
          difference, picture: MermaidFormat.text(difference, atMost: MarkdownPage.maximumPicture))
      }),
  ]

  /// All formats, in the order of lists.
  static let allCases =
    texts
    + PictureFormat.allCases.filter(\.showsDifferences).map { DifferenceFormat($0.rawValue, .picture($0)) }

  /// The picture format; nil for text.
  var picture: PictureFormat? { if case .picture(let format) = content { format } else { nil } }

  init?(rawValue: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = known
  }

  private init(_ name: String, _ content: Content) {
    rawValue = name
    self.content = content
  }
}
