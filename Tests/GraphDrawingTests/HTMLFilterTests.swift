import DioxideAnalysis
import DioxideTestSupport
import Testing

@testable import DioxideCLI
@testable import DioxideGraphDrawing

/// The filters of the page, in a real browser.
@Suite(.enabled(if: Browser.isThere, Browser.absence))
struct HTMLFilterTests {
  private var broken: String {
    get throws {
      try HTMLTests.page(GraphView(SampleGraphs.broken.graph, highlights: SampleGraphs.broken.highlights))
    }
  }

  @Test("Filters hide nodes, `only this` keeps one, and empty frames are hidden")
  func filters() throws {
    let outcome = try Browser.run(
      broken,
      """
      const seen = [], box = (facet, value) => [...document.querySelectorAll("#filters input")]
        .find(box => box.dataset.facet === facet && box.dataset.value === value);
      const only = (facet, value) => [...document.querySelectorAll("#filters .only")]
        .find(button => button.dataset.facet === facet && button.dataset.value === value).click();
      await open("map=");
      box("Module", "Web").click();
      seen.push(bright().some(id => id.startsWith("Web.")), status());
      seen.push([...document.querySelectorAll("#stage .group:not(.gone) title")].map(title => title.textContent).join());
      box("Module", "Web").click();
      only("Scope", "factory");
      seen.push(bright().join());
      [...document.querySelectorAll("#filters .all")].filter(button => !button.hidden).forEach(click);
      seen.push(status());
      only("Finding", "cycle");
      seen.push(bright().length);
      [...document.querySelectorAll("#filters .all")].filter(button => !button.hidden).forEach(click);
      box("Profile", "test").click();
      seen.push(bright().includes("Infrastructure.FixedClock"), bright().includes("Infrastructure.MemoryCache"));
      seen.push([...new Set([...document.querySelectorAll("#filters input")].map(box => box.dataset.facet))].join());
      return seen;
      """)
    #expect(
      outcome == [
        "false", "52 of 63 shown", "Application,Domain,Infrastructure",
        "Domain.DiscountPolicy,Infrastructure.MustacheTemplates", "", "6", "false", "true",
        "Module,Kind,Scope,Profile,Finding",
      ])
  }

  @Test("Each facet with more than one value has a filter, and each value has `only this`; frameworks too")
  func facets() throws {
    var graph = SampleGraphs.application
    graph.nodes[0].framework = "swinject"
    graph.nodes[1].framework = "resolver"
    let outcome = try Browser.run(
      HTMLTests.page(GraphView(graph)),
      """
      const boxes = [...document.querySelectorAll("#filters input")], only = [...document.querySelectorAll("#filters .only")];
      const seen = [[...new Set(boxes.map(box => box.dataset.facet))].join(), boxes.length === only.length];
      only.find(button => button.dataset.value === "resolver").click();
      seen.push(bright().length, status());
      return seen;
      """)
    #expect(outcome == ["Module,Kind,Scope,Profile,Framework", "true", "1", "1 of \(graph.nodes.count) shown"])
  }

  @Test("`only this` of each facet leaves what has the value, and all of it")
  func onlyThis() throws {
    let outcome = try Browser.run(
      broken,
      """
      const seen = [];
      for (const facet of ["Module", "Kind", "Scope", "Profile", "Finding"]) {
        await open("map=");
        const only = [...document.querySelectorAll("#filters .only")].filter(button => button.dataset.facet === facet)[0];
        only.click();
        seen.push(`${facet} ${only.dataset.value}: ${status()}`);
        const others = [...document.querySelectorAll("#filters input")].filter(box => box.dataset.facet === facet && box.checked);
        seen.push(others.map(box => box.dataset.value).join());
        [...document.querySelectorAll("#filters .all")].filter(button => !button.hidden).forEach(click);
      }
      return seen;
      """)
    #expect(
      outcome == [
        "Module (none): 1 of 63 shown", "(none)", "Kind adapter: 24 of 63 shown", "adapter",
        "Scope (none): 20 of 63 shown", "(none)", "Profile (every): 31 of 63 shown", "(every)",
        "Finding (none): 54 of 63 shown", "(none)",
      ])
  }
}
