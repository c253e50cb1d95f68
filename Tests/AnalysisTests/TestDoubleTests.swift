import Testing

@testable import DioxideAnalysis

/// Test doubles are suggested last.
@Suite struct TestDoubleTests {
  @Test(arguments: [
    "RouterMock", "MockRouter", "MOCKRouter", "URLMock", "Fakes.Router", "router_stub", "Preview Content/Router.swift",
    "App/Mocks/Router.swift", "spy", "StoreSpy", "UnimplementedStore", "mockRouter", "Router2Mock",
  ])
  func likely(name: String) { #expect(TestDoubles.isLikely(name)) }

  @Test(arguments: [
    "Router", "Hammock", "Mockingbird", "Stubborn", "Latest", "Protest", "Spyglass", "DummyprintService", "", "URL",
    "Sources/App/Router.swift", "Contest.swift", "Previewer",
  ])
  func unlikely(name: String) { #expect(!TestDoubles.isLikely(name)) }

  /// The help for a port without bindings.
  private func help(_ types: String) throws -> String {
    let source = "import Dioxide\nprotocol Router {}\n\(types)\n@Service struct App { let router: any Router }\n"
    return try #require(SourceAnalysis(source).result.findings.first { $0.rule == "missing_binding" }).help
  }

  @Test("Conforming types, bound or not, and similar names")
  func order() throws {
    #expect(try help("struct RouterMock: Router {}\nstruct Way: Router {}").hasPrefix("`Way` conforms to `Router`"))
    #expect(
      try help("@Service struct RouterMock: Router {}\n@Service struct Way: Router {}").hasPrefix("`Way` conforms"))
    #expect(
      try help("@Service struct MockRouter {}\n@Service struct DefaultRouter {}").contains("`DefaultRouter`"))
    #expect(try help("@Service struct RouterMock {}\n@Service struct Routers {}").contains("`Routers`"))
    #expect(try help("struct RouterMock: Router {}").hasPrefix("`RouterMock` conforms"), "if there is no other")
  }
}
