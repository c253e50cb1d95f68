import DioxideAnalysis
import Foundation
import Testing

@testable import DioxideCLI
@testable import DioxideGraphDrawing

/// The appearance of pictures and pages, measured in a real browser, with light and dark backgrounds, in wide and
/// narrow windows.
@Suite(.enabled(if: Browser.isThere, Browser.absence))
struct LayoutInBrowserTests {
  /// Measures the elements, and reports only problems.
  private static let script = """
    const wrong = [], svg = document.querySelector("svg.dioxide"), all = selector => [...svg.querySelectorAll(selector)];
    const rect = element => element.getBoundingClientRect();
    const scale = rect(svg.querySelector(".ground")).width / svg.querySelector(".ground").getBBox().width;
    // A line of text is as high as its letters, not as high as its line.
    const letters = text => { const r = rect(text), inset = r.height * 0.2;
      return { left: r.left, right: r.right, top: r.top + inset, bottom: r.bottom - inset }; };
    const slack = 0.75 * scale;
    const overlap = (a, b) => a.left + slack < b.right && b.left + slack < a.right && a.top + slack < b.bottom
      && b.top + slack < a.bottom;
    const within = (a, b) => a.left >= b.left - slack && a.right <= b.right + slack && a.top >= b.top - slack
      && a.bottom <= b.bottom + slack;
    const say = (what, ...elements) => wrong.push(what + ": " + elements.map(e => e.textContent.slice(0, 40)).join(" | "));
    const pairs = (what, a, b, box = rect, other = box) => a.forEach((x, i) => (b || a.slice(i + 1)).forEach(y => {
      if (overlap(box(x), other(y))) say(what, x, y); }));

    const nodes = all(".graph .node"), shape = node => rect(node.querySelector(".shape"));
    pairs("nodes overlap", nodes, null, shape);
    for (const node of nodes)
      for (const text of node.querySelectorAll("text"))
        // A page leaves out what is too small to read.
        if (rect(text).width && !within(letters(text), shape(node))) say("text leaves its node", text);
    const texts = all("text").filter(text => text.textContent && rect(text).width && !text.closest(".hop"));
    pairs("text over text", texts, null, letters);
    pairs("a heading under a node", all(".heading"), nodes, letters, shape);
    // From afar a page shows no badges.
    const hops = all(".hop").filter(hop => rect(hop).width), badge = hop => rect(hop.querySelector("rect"));
    pairs("badges overlap", hops, null, badge);
    pairs("a badge over text", hops, texts, badge, letters);
    for (const hop of hops)
      if (!within(letters(hop.querySelector("text")), badge(hop))) say("text leaves its badge", hop);
    const frames = all(".group > rect"), sheet = rect(svg.querySelector(".ground"));
    for (const element of [...nodes, ...texts, ...frames, ...hops])
      if (!within(rect(element), sheet)) say("something leaves the sheet", element);

    // Contrast, as the Web Content Accessibility Guidelines 2.2 measure it.
    const light = colour => { const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3).map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
    const fill = element => getComputedStyle(element).fill, ground = fill(svg.querySelector(".ground"));
    for (const text of texts) {
      const node = text.closest(".node"), frame = svg.querySelector(".group > rect");
      const behind = node ? fill(node.querySelector(".shape"))
        : text.matches(".heading") && frame ? fill(frame) : ground;
      if (contrast(fill(text), behind) < 4.5) say("text hard to read", text);
    }
    for (const node of nodes) {
      const line = getComputedStyle(node.querySelector(".shape")).stroke;
      if (contrast(line, ground) < 3) say("an outline hard to see", node);
    }

    // The page around it, if there is one.
    const shown = [...document.querySelectorAll("header h1,header p,header input,header button,#panel h2,#panel li,#panel label")]
      .filter(element => rect(element).width > 0 && element.checkVisibility());
    pairs("parts of the page overlap", shown, null);
    for (const element of shown) {
      if (rect(element).right > innerWidth || rect(element).left < 0) say("something leaves the window", element);
      if (element.scrollWidth > element.clientWidth + 1 && element.tagName !== "LABEL" && element.tagName !== "INPUT")
        say("text is cut", element);
    }
    if (document.querySelector("#stage") && document.documentElement.scrollWidth > innerWidth) wrong.push("the page scrolls sideways");
    return [innerWidth, ground, nodes.length, ...new Set(wrong)];
    """

  private static let panel = "document.querySelector(\"#panel\").classList.add(\"open\");"

  struct Subject: CustomTestStringConvertible {
    var testDescription: String
    var arguments: [String]
  }

  static let subjects =
    DOTTests.fixtureProjects.map {
      Subject(testDescription: ($0 as NSString).lastPathComponent, arguments: ["graph", $0])
    }
    + [
      Subject(
        testDescription: "what came and went between two projects",
        arguments: ["diff"] + DOTTests.fixtureProjects.prefix(2)),
      // The path of a checkout may be long, and cannot be wrapped.
      Subject(
        testDescription: "what came and went, a long way down",
        arguments: ["diff"]
          + DOTTests.fixtureProjects.prefix(2).map { project in
            let parts = project.split(separator: "/").map(String.init)
            let turns = parts.indices.dropLast().reversed().prefix(1).flatMap {
              Array(repeating: "../\(parts[$0])", count: 9)
            }
            return "/" + (parts.dropLast() + turns + parts.suffix(1)).joined(separator: "/")
          }),
    ]

  @Test("Nothing overlaps, text is not cut and legible, and the console is empty", arguments: subjects)
  func projects(_ subject: Subject) throws {
    func written(_ format: String) throws -> String {
      let program = WorkerProcess(
        executable: TestWorker.executable, arguments: subject.arguments + ["--format", format],
        environment: ["PATH=/usr/bin:/bin"])
      let outcome = try program.run([], timeLimit: .seconds(120))
      #expect(outcome.ending == .exited(0), "\(outcome.messages)")
      return String(decoding: outcome.output, as: UTF8.self)
    }
    try measure(svg: written("svg"), html: written("html"))
  }

  @Test("The same with unusual names", arguments: SVGTests.samples.prefix(3))
  func samples(_ sample: SVGTests.Sample) throws {
    let view = GraphView(sample.graph, highlights: sample.highlights)
    func written(_ format: PictureFormat) throws -> String {
      String(decoding: try TestWorker.renderer().render(view, format: format), as: UTF8.self)
    }
    try measure(svg: written(.svg), html: written(.html))
  }

  private func measure(svg: String, html: String) throws {
    // Without the XML declaration, which HTML does not support.
    let picture = "<!DOCTYPE html><body style=\"margin:0\">" + svg.drop { $0 != "\n" } + "</body>"
    let frames = [1280, 390].flatMap { width in
      [
        Browser.Frame(page: picture, width: width, script: Self.script),
        Browser.Frame(page: html, width: width, script: Self.script),
        // In a narrow window, the panel is shown on request.
        Browser.Frame(page: html, width: width, script: Self.panel + Self.script),
      ]
    }
    for isDark in [false, true] {
      for (frame, result) in zip(frames, try Browser.run(frames, isDark: isDark)) {
        #expect(result.first == "\(frame.width)")
        #expect(result.dropFirst().first == (isDark ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)"))
        #expect(result.count == 3, "\(frame.width) wide: \(result.joined(separator: "\n"))")
        #expect(result.count > 2 && result[2] != "0")
      }
    }
  }
}
