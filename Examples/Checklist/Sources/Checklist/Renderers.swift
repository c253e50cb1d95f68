import Dioxide

/// The requested style of the list; registered by hand.
struct Style: Sendable { var name: String }

/// A format of the list. All of them are injected together.
protocol Renderer: Sendable {
  var style: String { get }
  func render(_ items: [Item]) -> String
}

@Adapter(for: Renderer.self, multi: true, priority: 1)
struct PlainRenderer: Renderer {
  let style = "plain"
  func render(_ items: [Item]) -> String {
    items.enumerated().map { "\($0 + 1). \($1.text)\($1.isDone ? " (done)" : "")" }.joined(separator: "\n")
  }
}

@Adapter(for: Renderer.self, multi: true, priority: 2)
struct MarkdownRenderer: Renderer {
  let style = "markdown"
  func render(_ items: [Item]) -> String {
    items.map { "- [\($0.isDone ? "x" : " ")] \($0.text)" }.joined(separator: "\n")
  }
}

/// Renders in the requested style.
@Service
struct Presenter: Sendable {
  let style: Style
  let renderers: [any Renderer]

  func text(_ items: [Item]) -> String {
    let renderer = renderers.first { $0.style == style.name } ?? renderers.first
    return renderer?.render(items) ?? ""
  }
}
