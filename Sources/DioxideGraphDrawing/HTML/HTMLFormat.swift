import DioxideAnalysis
import DioxideSerialization

/// A graph as a self-contained page: a map with a computed layout, and a browser for the whole graph.
public enum HTMLFormat {
  /// The picture in the page: an XML fragment, without elements that the page provides.
  public static func picture(_ drawing: Drawing, _ geometry: Geometry) -> String {
    SVGFormat.text(drawing, geometry, isEmbedded: true)
  }

  /// The page around a picture, with a trailing line break. Linear in the size of the drawings.
  ///
  /// Names are in the page as text of the picture and as JSON, in which `<` is escaped, and the script only inserts
  /// them as text. The content security policy prevents loading anything.
  ///
  /// - Parameters:
  ///   - drawing: The content of the picture.
  ///   - whole: The content of the page; more than the picture if its nodes represent several.
  public static func text(_ drawing: Drawing, whole: Drawing, picture: String) -> String {
    let isOverview = drawing.nodes.contains { $0.component.id.hasPrefix("module ") }
    return """
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
      <button id="copy" title="Copy a link to this view">Link</button>
      <button id="toggle" aria-expanded="false" aria-controls="panel">Panel</button>
      </div>
      <ul id="results" role="listbox" aria-label="Found" hidden></ul>
      </header>
      <nav id="crumbs" aria-label="Where you are"></nav>
      <main>
      <div id="stage"\(detail(drawing)) tabindex="0" role="application" aria-label="The graph. Arrow keys follow dependencies, Enter opens, \
      Shift and arrow keys move, plus and minus zoom, slash searches, Escape clears."><div id="canvas"><div id="sheet">
      \(picture)</div></div></div>
      <div id="scene" hidden></div>
      <aside id="panel" aria-label="Details, findings and filters">
      <p id="status" role="status" aria-live="polite"></p>
      <section id="details" hidden><h2></h2><div></div></section>
      <section id="findings" hidden><h2>\(isOfChanges(whole) ? "Changes" : "Findings")</h2><ol></ol></section>
      <section id="filters"><h2>Show</h2></section>
      <section id="legend"><h2>Legend</h2>\(legend(drawing))</section>
      </aside>
      </main>
      <datalist id="names">\(names(whole))</datalist>
      <script type="application/json" id="graph">\(HTMLData.json(whole, isOverview: isOverview, isInLevels: drawing.isInLevels))</script>
      <script>
      \(HTMLScript.text)</script>
      </body>
      </html>

      """
  }

  /// A large map begins without text, which takes most of the time to lay out and could not be read.
  private static func detail(_ drawing: Drawing) -> String { drawing.nodes.count > 1_000 ? " data-detail=\"far\"" : "" }

  /// Suggested names, limited to the number that a browser shows without delay.
  private static func names(_ drawing: Drawing) -> String {
    guard drawing.nodes.count <= 2_000 else { return "" }
    return Set(drawing.nodes.map { VisibleText.of($0.component.name) }).sorted().reduce(into: "") { text, name in
      text += "<option value=\"\(XMLText.escaped(name))\">"
    }
  }

  private static func legend(_ drawing: Drawing) -> String {
    let width = 266.0
    let legend = SVGLegend(drawing.legend.filter { $0.sample != .note }, width: width, margin: 2)
    return """
      <svg width="\(SVGNumber(width))" height="\(SVGNumber(legend.height))" role="img" aria-label="Legend">\
      \(legend.text(top: 0))</svg>\(notes(drawing))
      """
  }

  /// The notes without truncation: unlike a picture, a page wraps lines.
  private static func notes(_ drawing: Drawing) -> String {
    let notes = drawing.legend.filter { $0.sample == .note }
    guard !notes.isEmpty else { return "" }
    return "<ul class=\"notes\">\(notes.map { "<li>\(XMLText.escaped($0.text))</li>" }.joined())</ul>"
  }

  private static func isOfChanges(_ drawing: Drawing) -> Bool { drawing.findings.contains { $0.kind.mark != nil } }
}
