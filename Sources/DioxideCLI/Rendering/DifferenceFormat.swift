import ArgumentParser
import DioxideAnalysis
import DioxideGraphDrawing
import DioxideReporting

/// The formats of a difference: text, and the formats of pictures that show differences. A new text is one value in
/// ``texts``.
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

  /// All formats, in the order in which they are listed.
  static let allCases =
    texts
    + PictureFormat.allCases.filter(\.showsDifferences).map { DifferenceFormat($0.rawValue, .picture($0)) }

  /// The format of the picture, if it is one.
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
