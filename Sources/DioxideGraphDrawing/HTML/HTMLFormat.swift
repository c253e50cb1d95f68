import DioxideAnalysis
import DioxideSerialization

/// A drawing that was laid out, as one page that needs nothing else: pan, zoom, search, filters, findings, details.
public enum HTMLFormat {
  /// The picture in the page: a fragment of XML, without what the page itself says.
  public static func picture(_ drawing: Drawing, _ geometry: Geometry) -> String {
    SVGFormat.text(drawing, geometry, isEmbedded: true)
  }

  /// The text around a picture, ending in a line end. Linear in the size of the drawing.
  ///
  /// Names reach the page as text of the picture and as JSON, in which `<` is written as a number, and the script puts
  /// them nowhere but into text. The page's policy lets it load nothing.
  public static func text(_ drawing: Drawing, picture: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
    script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="color-scheme" content="\(drawing.theme == .auto ? "light dark" : drawing.theme.rawValue)">
    <title>\(XMLText.escaped(drawing.title))</title>
    <style>
    \(HTMLStyle.sheet(drawing.theme))</style>
    </head>
    <body>
    <header>
    <div class="headline"><h1>\(XMLText.escaped(drawing.title))</h1><p>\(XMLText.escaped(drawing.subtitle))</p></div>
    <div class="tools">
    <input id="search" type="search" placeholder="Search ( / )" aria-label="Search for a component" \
    autocomplete="off" spellcheck="false" role="combobox" aria-expanded="false" aria-controls="results">
    <button id="zoom-in" title="Zoom in (+)" aria-label="Zoom in">+</button>
    <button id="zoom-out" title="Zoom out (-)" aria-label="Zoom out">−</button>
    <button id="fit" title="Show all (0)">Fit</button>
    <button id="toggle" aria-expanded="false" aria-controls="panel">Panel</button>
    </div>
    <ul id="results" role="listbox" aria-label="Components found" hidden></ul>
    </header>
    <main>
    <div id="stage" tabindex="0" role="application" aria-label="The graph. Drag or use the arrow keys to move, plus \
    and minus to zoom, slash to search, Escape to clear.">
    \(picture)</div>
    <aside id="panel" aria-label="Details, findings and filters">
    <section id="details" hidden><h2></h2><div></div></section>
    <section id="findings" hidden><h2>\(isOfChanges(drawing) ? "Changes" : "Findings")</h2><ol></ol></section>
    <section id="filters"><h2>Show</h2></section>
    <section id="legend"><h2>Legend</h2>\(legend(drawing))</section>
    <p id="status" role="status" aria-live="polite"></p>
    </aside>
    </main>
    <script type="application/json" id="graph">\(HTMLData.json(drawing))</script>
    <script>
    \(HTMLScript.text)</script>
    </body>
    </html>

    """
  }

  private static func legend(_ drawing: Drawing) -> String {
    let width = 266.0
    let legend = SVGLegend(drawing.legend.filter { $0.sample != .note }, width: width, margin: 2)
    return """
      <svg width="\(SVGNumber(width))" height="\(SVGNumber(legend.height))" role="img" aria-label="Legend">\
      \(legend.text(top: 0))</svg>\(notes(drawing))
      """
  }

  /// Remarks, whole: unlike a picture, a page breaks lines.
  private static func notes(_ drawing: Drawing) -> String {
    let notes = drawing.legend.filter { $0.sample == .note }
    guard !notes.isEmpty else { return "" }
    return "<ul class=\"notes\">\(notes.map { "<li>\(XMLText.escaped($0.text))</li>" }.joined())</ul>"
  }

  private static func isOfChanges(_ drawing: Drawing) -> Bool { drawing.findings.contains { $0.kind.mark != nil } }
}

/// What the script knows of the graph.
enum HTMLData {
  static func json(_ drawing: Drawing) -> String {
    var writer = JSONWriter()
    writer.object { document in
      document.key("nodes")
      document.array { nodes in for node in drawing.nodes { nodes.object { write(node, to: &$0) } } }
      document.key("edges")
      document.array { edges in for edge in drawing.edges { edges.object { write(edge, to: &$0) } } }
      document.key("findings")
      document.array { findings in
        for finding in drawing.findings {
          findings.object {
            $0.key("kind")
            $0.value(finding.kind.name ?? "")
            $0.key("path")
            $0.array { path in for node in finding.path { path.value(node) } }
          }
        }
      }
    }
    // Inside `<script>` nothing else could end or open something.
    var result = ""
    for scalar in writer.text.unicodeScalars {
      switch scalar {
      case "<": result += "\\u003c"
      case ">": result += "\\u003e"
      case "&": result += "\\u0026"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func write(_ node: Drawing.Node, to writer: inout JSONWriter) {
    let component = node.component
    for (key, value) in [
      ("element", node.elementID), ("id", component.id), ("name", VisibleText.of(component.name)),
      ("kind", component.kind.rawValue), ("scope", component.scope?.rawValue),
      ("module", component.module.map(VisibleText.of)), ("detail", node.detail),
      ("place", component.file.map { file in VisibleText.of(component.line.map { "\(file):\($0)" } ?? file) }),
      ("link", node.link),
      ("finding", node.emphasis.name),
    ] {
      guard let value else { continue }
      writer.key(key)
      writer.value(value)
    }
    writer.key("profiles")
    writer.value(component.profiles.map(VisibleText.of))
  }

  private static func write(_ edge: Drawing.Edge, to writer: inout JSONWriter) {
    writer.key("element")
    writer.value(edge.elementID)
    writer.key("from")
    writer.value(edge.from)
    writer.key("to")
    writer.value(edge.to)
    writer.key("kind")
    writer.value(edge.dependency.kind.rawValue)
    let words = [
      edge.dependency.isOptional ? "optional" : nil, edge.dependency.isDeferred ? "deferred" : nil,
      edge.dependency.isMulti ? "multi" : nil, edge.multiplicity > 1 ? "\(edge.multiplicity) dependencies" : nil,
    ].compactMap(\.self)
    writer.key("words")
    writer.value(words)
    if let link = edge.link {
      writer.key("link")
      writer.value(link)
    }
  }
}
