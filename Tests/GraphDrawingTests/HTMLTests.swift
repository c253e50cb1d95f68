import DioxideAnalysis
import DioxideTestSupport
import Foundation
import Testing

@testable import DioxideCLI
@testable import DioxideGraphDrawing

/// The page in a real browser.
@Suite(.enabled(if: Browser.isThere, Browser.absence))
struct HTMLTests {
  static func page(_ view: GraphView, _ options: DrawingOptions? = nil) throws -> String {
    let link = SourceLink(template: "https://example.org/{file}#L{line}")
    let bytes = try TestWorker.renderer().render(view, options: options ?? .init(sourceLink: link), format: .html)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func page(_ graph: ComponentGraph, _ highlights: ComponentGraph.Highlights = .init()) throws -> String {
    try Self.page(GraphView(graph, highlights: highlights))
  }

  private var broken: String { get throws { try page(SampleGraphs.broken.graph, SampleGraphs.broken.highlights) } }

  @Test("Search by substrings and initials, in groups, with selection of a result")
  func search() throws {
    let outcome = try Browser.run(
      page(SampleGraphs.application),
      """
      const results = () => [...document.querySelectorAll("#results li")].map(li => li.firstChild.textContent).join();
      const seen = [document.documentElement.dataset.ready];
      key("/");
      seen.push(document.activeElement.id);
      type("receipt mail");
      seen.push(results());
      type("por");
      seen.push(results());
      type("Port infra");
      seen.push(document.getElementById("results").hidden);
      type("email");
      seen.push(results());
      key("ArrowDown", document.activeElement);
      key("Enter", document.activeElement);
      await settle();
      seen.push(document.querySelector("#details h2").textContent, location.hash);
      type("no such thing");
      seen.push(document.getElementById("results").hidden, status());
      return seen;
      """)
    #expect(
      outcome == [
        "true", "search", "Components,ReceiptMailer",
        "Components,PostgresOrderRepository,Ports,TaxPort,AuditPort,CachePort,ClockPort,EmailPort,StockPort,"
          + "LoggerPort,MetricsPort,PaymentPort,SessionPort", "true",
        "Components,MemoryEmail,SendGridEmail,Ports,EmailPort", "SendGridEmail",
        "#component=Infrastructure.SendGridEmail", "true", "0 found",
      ])
  }

  @Test(
    "A click on a component shows its neighbourhood in columns, with crumbs, and is a step that the browser can go back"
  )
  func columns() throws {
    let outcome = try Browser.run(
      broken,
      """
      await settle();
      const seen = [], steps = history.length;
      click(node("Web.Router").querySelector("text"));
      await settle();
      seen.push(stage().hidden, cards(0).join(), cards(1).join(), cards(2).join(), status());
      click([...document.querySelectorAll("#scene .card")].find(card => card.textContent.startsWith("Middleware")));
      await settle();
      seen.push(cards(1).join(), [...document.querySelectorAll("#crumbs .crumb")].map(crumb => crumb.textContent).join());
      seen.push(history.length - steps);
      history.back();
      await settle();
      seen.push(location.hash, cards(1).join());
      history.forward();
      await settle();
      seen.push(location.hash, cards(1).join());
      click([...document.querySelectorAll("#crumbs button")][0]);
      await settle();
      seen.push(stage().hidden, document.getElementById("scene").hidden);
      return seen;
      """)
    #expect(
      outcome == [
        "true", "HTTPServer", "Router", "AccountController,CatalogController,CheckoutController,Middleware",
        "Router: needs 4, needed by 1", "Middleware", "Web,Router,Middleware", "2", "#component=Web.Router", "Router",
        "#component=Web.Middleware", "Middleware", "false", "true",
      ])
  }

  @Test("Dependents of a component, and all paths to a second component")
  func paths() throws {
    let outcome = try Browser.run(
      page(SampleGraphs.application),
      """
      const seen = [];
      await open("component=Application.SignIn&roots=1");
      seen.push(cards(0).join(), cards(1).join(), cards(2).join(), cards(3).join(), status());
      await open("component=Application.ReceiptMailer");
      const target = document.querySelector("#scene input");
      target.value = "HTTPClient";
      target.dispatchEvent(new Event("change"));
      await settle();
      seen.push(location.hash, status(), document.querySelectorAll("#scene .lines path").length);
      await open("component=Domain.PasswordHasher&to=Web.Router");
      seen.push(status(), button("Show the way back") !== undefined);
      return seen;
      """)
    #expect(
      outcome == [
        "HTTPServer", "Router", "AccountController", "SignIn", "3 components need SignIn",
        "#component=Application.ReceiptMailer&to=Infrastructure.HTTPClient", "3 steps", "3", "No path", "true",
      ])
  }

  @Test("Each finding is listed with rule, help and profile, and shown on the map")
  func findings() throws {
    var view = GraphView(SampleGraphs.broken.graph, highlights: SampleGraphs.broken.highlights)
    view.marks = [
      FindingMark(
        rule: "circular_dependency", severity: .error, message: "It goes round", help: "Defer one", profiles: ["test"],
        place: "A.swift:3", nodes: [], way: SampleGraphs.broken.highlights.cycles[1]),
      FindingMark(
        rule: "duplicate_binding", severity: .error, message: "Bound twice", help: "", profiles: [], place: "B.swift:4",
        nodes: ["Domain.PriceCalculator"]),
    ]
    let outcome = try Browser.run(
      Self.page(view),
      """
      const list = [...document.querySelectorAll("#findings li button")];
      const seen = [list.length, list[0].textContent, list[1].textContent];
      click(list[0]);
      await settle();
      seen.push(location.hash, bright().join(), document.querySelectorAll("#stage .edge.bright").length);
      click(list[1]);
      await settle();
      seen.push(bright().join(), node("Domain.PriceCalculator").classList.contains("in-fault"));
      return seen;
      """)
    #expect(
      outcome == [
        "2", "CycleIt goes roundDefer onecircular_dependency · test · A.swift:3",
        "ErrorBound twiceduplicate_binding · B.swift:4", "#finding=0",
        "Infrastructure.HTTPClient,Infrastructure.WarehouseStock", "2", "Domain.PriceCalculator", "true",
      ])
  }

  @Test("The page opens with the findings, otherwise with everything, or with modules if there are many components")
  func opening() throws {
    let script = """
      await settle();
      return [bright().length, bright().slice(0, 3).join()];
      """
    let all = "\(SampleGraphs.application.nodes.count)"
    #expect(try Browser.run(page(SampleGraphs.application), script).first == all)
    #expect(try Browser.run(broken, script).first == "9")
    #expect(
      try Browser.run(page(SampleGraphs.generated(400)), script) == [
        "10", "module Module0,module Module1,module Module2",
      ])
  }

  @Test("The most nodes that open as a map of everything", arguments: [(115, 150, false), (116, 151, true)])
  func boundary(_ components: Int, _ nodes: Int, _ isOverview: Bool) throws {
    let graph = SampleGraphs.generated(components, perModule: 20)
    #expect(graph.nodes.count == nodes)
    let outcome = try Browser.run(
      page(graph), "await settle(); return [bright().every(id => id.startsWith('module '))];")
    #expect(outcome == ["\(isOverview)"])
  }

  @Test("A module opens in layers, with links to its dependencies and dependents")
  func modules() throws {
    let outcome = try Browser.run(
      page(SampleGraphs.generated(400)),
      """
      const seen = [];
      click(node("module Module9"));
      await settle();
      seen.push(location.hash, document.querySelectorAll("#scene .column").length > 2);
      seen.push(document.querySelector("#scene .note").textContent.startsWith("Needs: "));
      click(document.querySelector("#scene .card"));
      await settle();
      seen.push(location.hash.startsWith("#component=Module9."));
      await open("matrix=1");
      seen.push(document.querySelectorAll(".matrix tbody tr").length, document.querySelectorAll(".matrix .cycle").length);
      return seen;
      """)
    #expect(outcome == ["#module=Module9", "true", "true", "true", "10", "0"])
  }

  @Test("A screen reader hears names: of the map, of what is selected, of controls and of results")
  func names() throws {
    let outcome = try Browser.run(
      broken,
      """
      await open("map=Web.Router");
      const seen = [stage().getAttribute("role"), stage().getAttribute("aria-label")];
      const active = document.getElementById(stage().getAttribute("aria-activedescendant"));
      seen.push(active.getAttribute("role"), active.getAttribute("aria-label"));
      const named = element => element.textContent.trim() || element.getAttribute("aria-label") || element.title
        || element.labels?.length || element.placeholder;
      for (const hash of ["map=", "component=Web.Router", "component=Web.Router&roots=1", "module=Web", "matrix=1", "finding=0"]) {
        await open(hash);
        seen.push([...document.querySelectorAll("button, input, select, a")].filter(element => !named(element)).length);
      }
      seen.push(document.getElementById("status").getAttribute("aria-live") || document.getElementById("status").getAttribute("role"));
      return seen;
      """)
    #expect(outcome.first == "application")
    #expect(outcome.dropFirst().first?.hasPrefix("The graph. Arrow keys follow dependencies") == true)
    #expect(outcome.dropFirst(2) == ["img", "Router, service", "0", "0", "0", "0", "0", "0", "polite"])
  }

  @Test("A large map opens without text, which is there when it can be read")
  func detail() throws {
    let outcome = try Browser.run(
      Self.page(GraphView(SampleGraphs.generated(1_200)), .init(overview: .never)),
      """
      const visible = () => [...document.querySelectorAll("#stage .name")].filter(text => text.checkVisibility()).length;
      const seen = [stage().dataset.detail, visible(), document.querySelectorAll("#stage .hit").length];
      for (let count = 0; count < 20; count++) key("+");
      await settle();
      seen.push(stage().dataset.detail, visible() > 1000);
      return seen;
      """)
    #expect(outcome == ["far", "0", "0", "near", "true"])
  }

  @Test("It prints the map with all names, and the findings", .enabled(if: TestTools.isThere, "\(TestTools.absence)"))
  func printed() throws {
    var view = GraphView(SampleGraphs.broken.graph, highlights: SampleGraphs.broken.highlights)
    view.marks = [
      FindingMark(
        rule: "duplicate_binding", severity: .error, message: "Bound twice", help: "", profiles: [], place: "B.swift:4",
        nodes: ["Domain.PriceCalculator"])
    ]
    let sheets = try Browser.printed(Self.page(view))
    #expect((1...3).contains(sheets.count))
    let text = sheets.joined()
    // A long name is on several lines.
    let missing = view.graph.nodes.map { String($0.name.prefix(8)) }.filter { !text.contains($0) }
    #expect(missing == [])
    #expect(text.contains("Bound twice"))
    #expect(text.contains("Legend"))
    #expect(!text.contains("Filters"))
  }

  @Test("Each state has a URL that restores it, and a link can be copied")
  func addresses() throws {
    let outcome = try Browser.run(
      broken,
      """
      const seen = [];
      for (const hash of ["component=Web.Router", "map=Web.Router", "finding=1", "module=Web", "matrix=1"]) {
        await open(hash);
        seen.push(`${stage().hidden} ${status()}`);
      }
      await open("component=No.Such");
      seen.push(status());
      await open("%E0%A4%A=%");
      await open("finding=99");
      seen.push(status());
      click(document.getElementById("copy"));
      seen.push(status().startsWith("Link"));
      return seen;
      """)
    #expect(
      outcome == [
        "true Router: needs 4, needed by 1", "false Router, service", "false Cycle: 3 steps",
        "false Web: 11 components",
        "true 5 modules, 1 cycle group", "That is not in this graph", "That is not in this graph", "true",
      ])
  }

  @Test("Keys: one tab stop for the graph, arrows follow edges, Enter opens, Escape returns to the map")
  func keys() throws {
    let outcome = try Browser.run(
      page(SampleGraphs.application),
      """
      const seen = [document.querySelectorAll("#stage [tabindex]").length, stage().tabIndex];
      await open("map=Web.Router");
      const selected = () => document.querySelector("#stage .selected").dataset.id;
      key("ArrowRight", stage());
      seen.push(selected());
      key("ArrowDown", stage());
      seen.push(selected());
      key("ArrowLeft", stage());
      seen.push(selected(), document.getElementById(stage().getAttribute("aria-activedescendant")).getAttribute("aria-label"));
      key("Enter", stage());
      await settle();
      seen.push(location.hash);
      document.querySelector("#scene .card.selected").focus();
      key("ArrowRight", document.activeElement);
      seen.push(document.activeElement.querySelector("b").textContent);
      key("Escape");
      await settle();
      seen.push(stage().hidden);
      return seen;
      """)
    #expect(
      outcome == [
        "0", "0", "Web.AccountController", "Web.CatalogController", "Web.Router", "Router, service",
        "#component=Web.Router", "AccountController", "false",
      ])
  }

  @Test("Moving and zooming by wheel, keys and buttons only changes a transform; details depend on the scale")
  func zoom() throws {
    let outcome = try Browser.run(
      page(SampleGraphs.application),
      """
      await settle();
      const first = scale(), seen = [];
      stage().dispatchEvent(new WheelEvent("wheel", { deltaY: -60, clientX: 300, clientY: 300, bubbles: true }));
      await settle();
      seen.push(scale() > first);
      key("0");
      await settle();
      seen.push(scale() === first);
      click(document.getElementById("zoom-in"));
      await settle();
      seen.push(Math.round(scale() / first * 100));
      const before = box();
      stage().dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", shiftKey: true, bubbles: true }));
      await settle();
      seen.push(box() !== before, document.querySelector("#stage svg").getAttribute("viewBox").startsWith("0 0"));
      for (let count = 0; count < 60; count++) key("-");
      await settle();
      seen.push(scale() > 0.01, stage().dataset.detail);
      for (let count = 0; count < 60; count++) key("+");
      await settle();
      seen.push(scale() <= 4, stage().dataset.detail);
      return seen;
      """)
    #expect(outcome == ["true", "true", "125", "true", "true", "true", "far", "true", "near"])
  }

  @Test("Tooltips are made when they are needed")
  func tooltips() throws {
    let outcome = try Browser.run(
      page(SampleGraphs.application),
      """
      const titles = () => document.querySelectorAll("#stage .node title, #stage .edge title").length;
      const over = element => element.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
      const seen = [titles()];
      over(node("Web.Router").querySelector("text"));
      over(node("Web.Router").querySelector("path"));
      over(document.querySelector("#stage .edge .line"));
      seen.push(titles(), node("Web.Router").firstChild.textContent.split("\\n")[0]);
      seen.push(document.querySelector("#stage .edge").firstChild.textContent !== "");
      return seen;
      """)
    #expect(outcome == ["0", "2", "Router", "true"])
  }

  @Test("Hovering over a component highlights its edges")
  func hover() throws {
    let outcome = try Browser.run(
      page(SampleGraphs.application),
      """
      const over = element => element.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
      over(node("Web.Router").querySelector("text"));
      const seen = [document.querySelectorAll("#stage .edge.hovered").length];
      over(stage());
      seen.push(document.querySelectorAll("#stage .edge.hovered").length);
      return seen;
      """)
    #expect(outcome == ["5", "0"])
  }

  @Test("A small window opens at a legible scale, on something, and shows everything on request")
  func smallWindow() throws {
    let script = """
      await settle();
      const opened = scale();
      // The map of a small window may begin with empty space.
      const frame = stage().getBoundingClientRect(), inside = [...document.querySelectorAll("#stage .node")].filter(node => {
        const box = node.getBoundingClientRect();
        return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
      });
      const seen = [inside.some(node => !stage().classList.contains("marking") || node.classList.contains("bright"))];
      click(document.getElementById("fit"));
      await settle();
      return [opened > scale(), ...seen];
      """
    let pages = try [page(SampleGraphs.application), broken]
    let frames = [1280, 390].flatMap { width in pages.map { Browser.Frame(page: $0, width: width, script: script) } }
    let small = Array(repeating: ["true", "true"], count: pages.count)
    #expect(try Browser.run(frames).suffix(pages.count) == small[...])
  }

  @Test("Nothing is wider than the window in any state, and the header does not overlap", arguments: [1280, 390])
  func widths(_ width: Int) throws {
    let outcome = try Browser.run(
      broken, width: width,
      """
      const wrong = [];
      for (const hash of ["map=", "component=Web.Router", "component=Domain.ClockPort&roots=1", "module=Web", "finding=0"]) {
        await open(hash);
        const boxes = [...document.querySelectorAll("header .headline,header input,header button")]
          .map(element => element.getBoundingClientRect()).filter(box => box.width > 0);
        const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        if (document.documentElement.scrollWidth > \(width)) wrong.push(hash + " scrolls");
        if (boxes.some((a, index) => boxes.slice(index + 1).some(b => overlap(a, b)))) wrong.push(hash + " overlaps");
        if (boxes.some(box => box.right > \(width))) wrong.push(hash + " leaves");
        if (\(width) < 700 && document.getElementById("scene").scrollWidth > \(width)) wrong.push(hash + " is too wide");
      }
      return wrong;
      """)
    #expect(outcome == [])
  }

  @Test("Hostile names run nothing and are shown literally")
  func hostile() throws {
    let outcome = try Browser.run(
      page(SampleGraphs.hostile),
      """
      window.alert = () => { throw new Error("it ran"); };
      const seen = [document.querySelectorAll("#stage .node").length, document.scripts.length];
      type("<script>");
      key("Enter", document.getElementById("search"));
      await settle();
      seen.push(document.querySelector("#details h2").textContent, document.querySelectorAll("i,img,iframe").length);
      seen.push(document.querySelectorAll("[onload],[onerror],[onclick]").length);
      return seen;
      """)
    let name = #"<script>alert("1")</script>"#
    #expect(outcome == ["\(SampleGraphs.hostileNames.count)", "3", name, "0", "0"])
  }

  @Test("The page loads nothing, prints, and its JSON cannot end a script")
  func selfContained() throws {
    let text = try page(SampleGraphs.hostile)
    #expect(text.contains("default-src 'none'"))
    #expect(text.contains("@media print"))
    #expect(text.components(separatedBy: "</script>").count == 3)
    #expect(!text.contains("src=\"") && !text.contains("@import") && !text.contains("url("))
  }

  @Test("Twenty thousand components fit on a page of less than ten megabytes")
  func large() throws {
    let text = try page(SampleGraphs.generated(20_000))
    #expect(text.utf8.count < 10_000_000)
    let outcome = try Browser.run(
      text,
      """
      type("Component499x39");
      const seen = [document.querySelector("#results li:nth-child(2)").firstChild.textContent];
      key("Enter", document.getElementById("search"));
      await settle();
      seen.push(document.querySelector("#details h2").textContent);
      return seen;
      """)
    #expect(outcome == ["Component499x39", "Component499x39"])
  }
}
