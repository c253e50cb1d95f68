import DioxideAnalysis
import Foundation
import Testing

@testable import DioxideCLI
@testable import DioxideGraphDrawing

/// The page in a real browser.
@Suite struct HTMLTests {
  private func page(_ graph: ComponentGraph, _ highlights: ComponentGraph.Highlights = .init()) throws -> String {
    let link = SourceLink(template: "https://example.org/{file}#L{line}")
    let bytes = try TestWorker.renderer()
      .render(GraphView(graph, highlights: highlights), options: .init(sourceLink: link), format: .html)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func run(_ page: String, width: Int = 1280, _ script: String) throws -> [String] {
    try Browser.run(page, width: width, script)
  }

  @Test("Searching, choosing, clearing", .enabled(if: Browser.isThere, Browser.absence))
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

  @Test("Clicking a node, a neighbour, a finding, the ground", .enabled(if: Browser.isThere, Browser.absence))
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

  @Test("Filtering by module, scope and finding", .enabled(if: Browser.isThere, Browser.absence))
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

  @Test(
    "A small window opens where it can be read, and shows the whole when asked",
    .enabled(if: Browser.isThere, Browser.absence))
  func smallWindow() throws {
    let script = """
      const opened = box().split(" ").map(Number);
      click(document.getElementById("fit"));
      const whole = box().split(" ").map(Number);
      return [opened[0] === whole[0] && opened[1] === whole[1], opened[2] < whole[2]];
      """
    let html = try page(SampleGraphs.application)
    let frames = [1280, 390].map { Browser.Frame(page: html, width: $0, script: script) }
    #expect(try Browser.run(frames) == [["true", "false"], ["true", "true"]])
  }

  @Test("Moving and zooming by wheel, keys and buttons", .enabled(if: Browser.isThere, Browser.absence))
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

  @Test("Hostile names run nothing and are shown as they are", .enabled(if: Browser.isThere, Browser.absence))
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
    "Nothing is wider than the window, nothing in the header overlaps", .enabled(if: Browser.isThere, Browser.absence),
    arguments: [1280, 390])
  func widths(_ width: Int) throws {
    let outcome = try run(
      page(SampleGraphs.broken.graph, SampleGraphs.broken.highlights), width: width,
      """
      const boxes = [...document.querySelectorAll("header .headline,header input,header button")]
        .map(element => element.getBoundingClientRect()).filter(box => box.width > 0);
      const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      return [document.documentElement.scrollWidth <= \(width), document.body.clientWidth,
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
