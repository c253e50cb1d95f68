import Analysis
import Foundation
import Testing

@testable import DioxideCLI
@testable import GraphDrawing

/// The page in a real browser.
@Suite struct HTMLTests {
  static let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private func page(_ graph: ComponentGraph, _ highlights: ComponentGraph.Highlights = .init()) throws -> String {
    let link = SourceLink(template: "https://example.org/{file}#L{line}")
    let bytes = try TestWorker.renderer()
      .render(GraphView(graph, highlights: highlights), options: .init(sourceLink: link), format: .html)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Opens a page, runs a script in it, and returns the values that it returns, as text.
  private func run(_ page: String, width: Int = 1280, _ script: String) throws -> [String] {
    let browser = try #require(Self.browser)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dioxide-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let injected = """
      <script>
      const click = element => element.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      const key = (key, target = document.body) =>
        target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      const type = text => {
        document.getElementById("search").value = text;
        document.getElementById("search").dispatchEvent(new Event("input"));
      };
      const node = id => [...document.querySelectorAll("#stage .node")].find(node => node.dataset.id === id);
      const bright = () => [...document.querySelectorAll("#stage .node:not(.dim):not(.gone)")].map(n => n.dataset.id).sort();
      const status = () => document.getElementById("status").textContent;
      const box = () => document.querySelector("#stage svg").getAttribute("viewBox");
      const outcome = document.createElement("pre");
      outcome.id = "outcome";
      try { outcome.textContent = "[[" + JSON.stringify((() => { \(script) })().map(String)) + "]]"; }
      catch (error) { outcome.textContent = "[[" + JSON.stringify(["threw " + error]) + "]]"; }
      document.body.append(outcome);
      </script></body>
      """
    let file = folder.appendingPathComponent("page.html")
    // The last one: names may hold the same words.
    let end = try #require(page.range(of: "</body>", options: .backwards))
    try page.replacingCharacters(in: end, with: injected).write(to: file, atomically: true, encoding: .utf8)
    let process = WorkerProcess(
      executable: browser,
      arguments: [
        "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--window-size=\(width),800",
        "--user-data-dir=\(folder.path)/profile", "--dump-dom", file.absoluteString,
      ], environment: ["HOME=\(folder.path)", "PATH=/usr/bin:/bin"])
    let outcome = try process.run([], timeLimit: .seconds(120))
    #expect(outcome.ending == .exited(0))
    #expect(!outcome.messages.contains("CONSOLE"), "the console says: \(outcome.messages)")
    let text = String(decoding: outcome.output, as: UTF8.self)
    let start = try #require(text.range(of: "<pre id=\"outcome\">[["))
    let stop = try #require(text.range(of: "]]</pre>", range: start.upperBound..<text.endIndex))
    let json = text[start.upperBound..<stop.lowerBound].replacingOccurrences(of: "&lt;", with: "<")
      .replacingOccurrences(of: "&gt;", with: ">").replacingOccurrences(of: "&amp;", with: "&")
    return try JSONDecoder().decode([String].self, from: Data(json.utf8))
  }

  @Test("Searching, choosing, clearing", .enabled(if: browser != nil, "no Chromium: apt-get install chromium"))
  func search() throws {
    let broken = SampleGraphs.broken
    let outcome = try run(
      page(broken.graph, broken.highlights),
      """
      const seen = [document.documentElement.dataset.ready, bright().length];
      key("/");
      seen.push(document.activeElement.id);
      type("mailer");
      seen.push(bright().join(), document.getElementById("results").children.length, status());
      key("Enter", document.activeElement);
      seen.push(bright().join(), document.querySelector("#details h2").textContent, status());
      seen.push(document.querySelector("#details a").href);
      key("Escape");
      seen.push(bright().length, document.getElementById("details").hidden);
      type("no such thing");
      seen.push(document.getElementById("results").hidden, status());
      return seen;
      """)
    let count = "\(broken.graph.nodes.count)"
    #expect(
      outcome == [
        "true", count, "search", "Application.ReceiptMailer", "1", "1 found",
        "Application.EventBus,Application.MailEventHandler,Application.PayOrder,Application.ReceiptMailer,"
          + "Domain.EmailPort,Domain.OrderRepository,Domain.TemplatePort", "ReceiptMailer",
        "ReceiptMailer: needs 4, needed by 3", "https://example.org/Sources/Application/ReceiptMailer.swift#L4", count,
        "true", "true", "0 found",
      ])
  }

  @Test("Clicking a node, a neighbour, a finding, the ground", .enabled(if: browser != nil))
  func clicks() throws {
    let broken = SampleGraphs.broken
    let outcome = try run(
      page(broken.graph, broken.highlights),
      """
      const seen = [];
      click(node("Web.Router").querySelector("text"));
      seen.push(bright().length, document.querySelector(".selected").dataset.id);
      const neighbours = [...document.querySelectorAll("#details li button")];
      seen.push(neighbours.map(button => button.firstChild.textContent).join());
      click(neighbours.find(button => button.textContent.startsWith("Middleware")));
      seen.push(document.querySelector(".selected").dataset.id);
      const findings = [...document.querySelectorAll("#findings button")];
      seen.push(findings.length, findings[1].textContent);
      const before = box();
      click(findings[1]);
      seen.push(bright().join(), before !== box(), document.querySelectorAll("#stage .edge:not(.dim)").length);
      seen.push(document.querySelectorAll("#stage .hop:not(.dim)").length);
      click(document.querySelector("#stage .ground"));
      seen.push(bright().length === document.querySelectorAll("#stage .node").length);
      return seen;
      """)
    #expect(
      outcome == [
        "6", "Web.Router", "AccountController,CatalogController,CheckoutController,Middleware,HTTPServer",
        "Web.Middleware", "4", "CycleHTTPClient → WarehouseStock → HTTPClient",
        "Infrastructure.HTTPClient,Infrastructure.WarehouseStock", "true", "2", "2", "true",
      ])
  }

  @Test("Filtering by module, scope and finding", .enabled(if: browser != nil))
  func filters() throws {
    let broken = SampleGraphs.broken
    let outcome = try run(
      page(broken.graph, broken.highlights),
      """
      const seen = [];
      const tick = (facet, value) => [...document.querySelectorAll("#filters input")]
        .find(box => box.dataset.facet === facet && box.dataset.value === value).click();
      tick("Module", "Web");
      seen.push(bright().some(id => id.startsWith("Web.")), status());
      seen.push(document.querySelectorAll('#stage .edge:not(.gone)[data-from^="Web."]').length);
      tick("Module", "Web");
      seen.push(status());
      tick("Scope", "singleton");
      tick("Scope", "(none)");
      seen.push(bright().join());
      tick("Scope", "singleton");
      tick("Scope", "(none)");
      tick("Finding", "(none)");
      seen.push(bright().length);
      tick("Finding", "(none)");
      tick("Profile", "test");
      seen.push(bright().includes("Infrastructure.FixedClock"), bright().includes("Infrastructure.MemoryCache"));
      return seen;
      """)
    #expect(
      outcome == [
        "false", "52 of 63 shown", "0", "",
        "Domain.DiscountPolicy,Infrastructure.CookieSessions,Infrastructure.MustacheTemplates,Web.AccountController,"
          + "Web.CatalogController,Web.CheckoutController,Web.RequestContext", "8", "false", "true",
      ])
  }

  @Test("Moving and zooming by wheel, keys and buttons", .enabled(if: browser != nil))
  func zoom() throws {
    let outcome = try run(
      page(SampleGraphs.application),
      """
      const stage = document.getElementById("stage"), size = () => box().split(" ").map(Number);
      const whole = box(), width = size()[2], seen = [];
      stage.dispatchEvent(new WheelEvent("wheel", { deltaY: -60, clientX: 300, clientY: 300, bubbles: true }));
      seen.push(size()[2] < width);
      key("0");
      seen.push(box() === whole);
      key("+");
      seen.push(Math.round(size()[2] / width * 100));
      key("-");
      seen.push(Math.round(size()[2]) === Math.round(width));
      key("ArrowRight", stage);
      seen.push(size()[0] > 0);
      click(document.getElementById("fit"));
      seen.push(box() === whole);
      for (let count = 0; count < 200; count++) key("+");
      seen.push(size()[2] > 50);
      for (let count = 0; count < 200; count++) key("-");
      seen.push(size()[2] < width * 10);
      key("Enter", node("Web.Router"));
      seen.push(document.querySelector(".selected").dataset.id);
      return seen;
      """)
    #expect(outcome == ["true", "true", "80", "true", "true", "true", "true", "true", "Web.Router"])
  }

  @Test("Hostile names run nothing and are shown as they are", .enabled(if: browser != nil))
  func hostile() throws {
    let outcome = try run(
      page(SampleGraphs.hostile),
      """
      window.alert = () => { throw new Error("it ran"); };
      const seen = [document.querySelectorAll("#stage .node").length, document.scripts.length];
      type("<script>");
      seen.push(document.getElementById("results").firstChild.firstChild.textContent);
      key("Enter", document.getElementById("search"));
      seen.push(document.querySelector("#details h2").textContent, document.querySelectorAll("b,i,img,iframe").length);
      seen.push(document.querySelectorAll("[onload],[onerror],[onclick]").length);
      return seen;
      """)
    let name = #"<script>alert("1")</script>"#
    #expect(outcome == ["\(SampleGraphs.hostileNames.count)", "3", name, name, "0", "0"])
  }

  @Test(
    "Nothing is wider than the window, nothing in the header overlaps", .enabled(if: browser != nil),
    arguments: [1280, 390])
  func widths(_ width: Int) throws {
    let outcome = try run(
      page(SampleGraphs.broken.graph, SampleGraphs.broken.highlights), width: width,
      """
      // A window without a screen is never narrower than 500; the same rules hold there.
      document.body.style.width = "\(width)px";
      const boxes = [...document.querySelectorAll("header .headline,header input,header button")]
        .map(element => element.getBoundingClientRect()).filter(box => box.width > 0);
      const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      return [document.documentElement.scrollWidth <= Math.max(500, \(width)), document.body.clientWidth,
        boxes.some((a, index) => boxes.slice(index + 1).some(b => overlap(a, b))),
        boxes.every(box => box.right <= \(width))];
      """)
    #expect(outcome == ["true", "\(width)", "false", "true"])
  }

  @Test("The page loads nothing, and what JSON holds ends no script")
  func selfContained() throws {
    let text = try page(SampleGraphs.hostile)
    #expect(text.contains("default-src 'none'"))
    #expect(text.components(separatedBy: "</script>").count == 3)
    #expect(!text.contains("src=\"") && !text.contains("@import") && !text.contains("url("))
  }
}
