import Testing

/// The advice on services without a registration in Swinject: the most similar registration.
@Suite struct SwinjectAdviceTests {
  private static let head = """
    import Swinject
    protocol Port {}
    protocol Other {}
    final class Plug: Port, Other {}
    final class Needy { init(_ port: Any) {} }
    let container = Container()

    """

  @Test(
    "The help, and the places that it refers to",
    arguments: [
      (
        "", "container.register(Other.self) { _ in Plug() }", "Port.self",
        "`Plug` conforms to `Port`: add `.implements(Port.self)` to its registration.",
        "`Plug` is registered here, but not under `Port`"
      ),
      (
        "", "container.register(Port.self) { _ in Plug() }", "Plug.self",
        "Resolve `Port`, under which `Plug` is registered.",
        "`Plug` is registered under `Port` here"
      ),
      (
        "", "container.register(Port.self, name: \"a\") { _ in Plug() }", "Port.self",
        "`Port` is resolved without a name, but registered with the name \"a\".", "`Port` is registered here"
      ),
      (
        "", "", "Port.self",
        "`Plug` conforms to `Port`, and nothing registers it: register it in an assembly that this container loads, "
          + "`container.register(Port.self) { r in Plug(…) }`.", "`Plug` conforms, but is not registered"
      ),
      (
        "struct Socket: Port {}", "", "Port.self",
        "`Plug` conforms to `Port`, and nothing registers it: register it, or another of the 2 that do, in an assembly "
          + "that this container loads, `container.register(Port.self) { r in Plug(…) }`.",
        "`Plug` conforms, but is not registered; `Socket` conforms, but is not registered"
      ),
      (
        "protocol Router {}\nfinal class RouterMock: Router {}\nfinal class Way: Router {}", "", "Router.self",
        "`Way` conforms to `Router`, and nothing registers it: register it, or another of the 2 that do, in an assembly "
          + "that this container loads, `container.register(Router.self) { r in Way(…) }`.",
        "`Way` conforms, but is not registered; `RouterMock` conforms, but is not registered"
      ),
      (
        "final class FakePlug: Port {}\nfinal class Cable: Port {}",
        "container.register(FakePlug.self) { _ in FakePlug() }\ncontainer.register(Cable.self) { _ in Cable() }",
        "Port.self",
        "`Cable` conforms to `Port`: add `.implements(Port.self)` to its registration.",
        "`Cable` is registered here, but not under `Port`"
      ),
      (
        "struct Socket: Port {}",
        "container.register(Plug.self) { _ in Plug() }\ncontainer.register(Socket.self) { _ in Socket() }", "Port.self",
        "Register `Port`, as one of the registered types that conform to it: `Plug`, `Socket`. "
          + "`container.register(Port.self) { r in … }`",
        "`Plug` is registered here, but not under `Port`; `Socket` is registered here, but not under `Port`"
      ),
      (
        "",
        "container.register(Port.self, name: \"summer\") { _ in Plug() }\n"
          + "container.register(Port.self, name: \"winter\") { _ in Plug() }", "Port.self, name: \"sumer\"",
        "`Port` is resolved with the name \"sumer\", but registered with the name \"summer\", or with the name \"winter\". "
          + "Did you mean \"summer\"?", "`Port` is registered here; `Port` is registered here"
      ),
      (
        "", "container.register(Port.self) { (_: Resolver, id: Int) in Plug() }", "Port.self, argument: \"a\"",
        "`Port` is resolved with `String` as argument, but registered with `Int` as argument.",
        "`Port` is registered here"
      ),
      (
        "class Base {}\nfinal class Derived: Base {}", "", "Base.self",
        "Register it in an assembly that this container loads: `container.register(Base.self) { r in … }`.", ""
      ),
    ])
  func advice(types: String, registered: String, resolved: String, help: String, related: String) throws {
    let needy = "container.register(Needy.self) { r in Needy(r.resolve(\(resolved))!) }"
    let findings = SourceAnalysis("\(Self.head)\(types)\nfunc fill() {\n\(registered)\n\(needy)\n}\n").result.findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.rule == "missing_binding")
    #expect(finding.help == help)
    #expect(finding.related.map(\.message).joined(separator: "; ") == related)
  }
}
