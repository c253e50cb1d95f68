import DioxideAnalysis
import DioxideCore

/// Handmade graphs for pictures.
enum SampleGraphs {
  /// A hexagonal application: ports, production and test adapters, request scope, multi-bindings, deferred and optional
  /// dependencies, in four modules.
  static let application: ComponentGraph = {
    var builder = GraphBuilder()
    builder.module = "Web"
    builder.service("HTTPServer", needs: ["Router", "HealthController", "MetricsPort?"])
    builder.service("Router", needs: ["CatalogController", "CheckoutController", "AccountController", "[Middleware]"])
    builder.service("CatalogController", scope: .request, needs: ["SearchCatalog", "ShowProduct", "RequestContext"])
    builder.service("CheckoutController", scope: .request, needs: ["PlaceOrder", "PayOrder", "RequestContext"])
    builder.service("AccountController", scope: .request, needs: ["RegisterUser", "SignIn", "RequestContext"])
    builder.service("HealthController", needs: ["DatabasePort", "ClockPort"])
    builder.service("RequestContext", scope: .request, needs: ["ClockPort"])
    builder.port("Middleware")
    builder.adapter("AuthenticationMiddleware", for: "Middleware", multi: true, needs: ["SessionPort"])
    builder.adapter("LoggingMiddleware", for: "Middleware", multi: true, needs: ["LoggerPort"])
    builder.adapter("RateLimitMiddleware", for: "Middleware", multi: true, needs: ["CachePort", "ClockPort"])

    builder.module = "Application"
    builder.service("SearchCatalog", needs: ["ProductRepository", "SearchIndexPort", "CachePort?"])
    builder.service("ShowProduct", needs: ["ProductRepository", "PriceCalculator"])
    builder.service("PlaceOrder", needs: ["OrderRepository", "PriceCalculator", "StockPort", "EventBus"])
    builder.service("PayOrder", needs: ["OrderRepository", "PaymentPort", "EventBus", "Lazy ReceiptMailer"])
    builder.service("RegisterUser", needs: ["UserRepository", "PasswordHasher", "EmailPort", "EventBus"])
    builder.service("SignIn", needs: ["UserRepository", "PasswordHasher", "SessionPort"])
    builder.service("ReceiptMailer", needs: ["EmailPort", "OrderRepository", "TemplatePort"])
    builder.service("EventBus", needs: ["[EventHandler]", "LoggerPort"])
    builder.port("EventHandler")
    builder.adapter("StockEventHandler", for: "EventHandler", multi: true, needs: ["StockPort"])
    builder.adapter("MailEventHandler", for: "EventHandler", multi: true, needs: ["Lazy ReceiptMailer"])
    builder.adapter("AuditEventHandler", for: "EventHandler", multi: true, needs: ["AuditPort?", "LoggerPort"])

    builder.module = "Domain"
    builder.service("PriceCalculator", needs: ["TaxPort", "DiscountPolicy"])
    builder.service("DiscountPolicy", scope: .factory, needs: ["ClockPort"])
    builder.service("PasswordHasher", needs: [])
    for port in [
      "ProductRepository", "OrderRepository", "UserRepository", "PaymentPort", "EmailPort", "StockPort", "TaxPort",
      "ClockPort", "CachePort", "SessionPort", "LoggerPort", "SearchIndexPort", "TemplatePort", "DatabasePort",
      "MetricsPort", "AuditPort",
    ] { builder.port(port) }

    builder.module = "Infrastructure"
    builder.adapter(
      "PostgresDatabase", for: "DatabasePort", in: ["production"], needs: ["DatabaseConfiguration", "LoggerPort"])
    builder.external("DatabaseConfiguration")
    builder.adapter("PostgresProductRepository", for: "ProductRepository", in: ["production"], needs: ["DatabasePort"])
    builder.adapter(
      "PostgresOrderRepository", for: "OrderRepository", in: ["production"], needs: ["DatabasePort", "ClockPort"])
    builder.adapter("PostgresUserRepository", for: "UserRepository", in: ["production"], needs: ["DatabasePort"])
    builder.adapter("StripePayments", for: "PaymentPort", in: ["production"], needs: ["HTTPClient", "LoggerPort"])
    builder.adapter("FakePayments", for: "PaymentPort", in: ["development", "test"])
    builder.adapter("SendGridEmail", for: "EmailPort", in: ["production"], needs: ["HTTPClient"])
    builder.adapter("MemoryEmail", for: "EmailPort", in: ["test"])
    builder.adapter("WarehouseStock", for: "StockPort", needs: ["HTTPClient", "CachePort"])
    builder.adapter("EuropeanTax", for: "TaxPort")
    builder.adapter("SystemClock", for: "ClockPort", in: ["production"])
    builder.adapter("FixedClock", for: "ClockPort", in: ["test"])
    builder.adapter("RedisCache", for: "CachePort", in: ["production"], needs: ["LoggerPort"])
    builder.adapter("MemoryCache", for: "CachePort", in: ["development", "test"], needs: ["ClockPort"])
    builder.adapter("CookieSessions", for: "SessionPort", scope: .request, needs: ["CachePort"])
    builder.adapter("ConsoleLogger", for: "LoggerPort")
    builder.adapter("ElasticSearchIndex", for: "SearchIndexPort", needs: ["HTTPClient"])
    builder.adapter("MustacheTemplates", for: "TemplatePort", scope: .factory)
    builder.service("HTTPClient", needs: ["LoggerPort"])
    return builder.graph
  }()

  /// The application with two cycles, a missing binding, and a captive dependency.
  static let broken: (graph: ComponentGraph, highlights: ComponentGraph.Highlights) = {
    var graph = application
    func edge(_ from: String, _ to: String) {
      graph.edges.append(
        .init(from: from, to: to, kind: .requires, file: "Sources/Application/Broken.swift", line: 3))
    }
    edge("Application.ReceiptMailer", "Application.EventBus")
    edge("Application.MailEventHandler", "Application.ReceiptMailer")
    edge("Infrastructure.HTTPClient", "Infrastructure.WarehouseStock")
    edge("Infrastructure.HTTPClient", "Web.RequestContext")
    edge("Application.PayOrder", "FraudPort")
    graph.nodes.append(.init(id: "FraudPort", name: "FraudPort", kind: .missing))
    graph.nodes.sort { $0.id < $1.id }
    return (
      graph,
      .init(
        cycles: [
          [
            "Application.EventBus", "Application.EventHandler", "Application.MailEventHandler",
            "Application.ReceiptMailer", "Application.EventBus",
          ],
          ["Infrastructure.HTTPClient", "Infrastructure.WarehouseStock", "Infrastructure.HTTPClient"],
        ],
        captives: [["Infrastructure.HTTPClient", "Web.RequestContext"]]
      )
    )
  }()

  /// Names that contain markup and control characters.
  static let hostileNames = [
    #"<script>alert("1")</script>"#, "\"quoted\" & 'single'", "]]>", #"\N \G \L \E \T"#, #"back\"#, #"\""#,
    "line\nbreak\r\nand\ttab", "👩‍👩‍👧‍👦 Família <Ünïcödé>", "&lt;not&amp;an&#38;entity;",
    "Repository<Order, any Port & Sendable>",
    "</script/x><!--<script ", "-->", "--", "{ } | ; [a=b] -> x", "\u{0}\u{1}\u{1B}[31mred\u{7F}", "\u{202E}gnp.exe",
    "", " ", "日本語のサービス",
    String(repeating: "VeryLong", count: 625), String(repeating: "W<", count: 40), "${jndi:x}", "%s%n%@", "node",
    "subgraph",
  ]

  /// One node for each hostile name, in a cycle.
  static let hostile: ComponentGraph = {
    var graph = ComponentGraph()
    for (index, name) in hostileNames.enumerated() {
      graph.nodes.append(
        .init(
          id: name, name: name, kind: ComponentGraph.Node.Kind.allCases[index % 5],
          scope: index % 5 < 2 ? .singleton : nil,
          profiles: [name], module: name, file: "Sources/\(name).swift", line: index + 1))
      graph.edges.append(
        .init(
          from: name, to: hostileNames[(index + 1) % hostileNames.count], kind: index % 3 == 0 ? .provides : .requires,
          isOptional: index % 2 == 0, isDeferred: index % 4 < 2, isMulti: index % 5 == 0, file: name, line: index))
    }
    graph.nodes.sort { $0.id < $1.id }
    graph.edges.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    return graph
  }()

  /// An application-like graph of `count` components: features above shared modules above a few hubs, each a module
  /// with layers, ports and adapters. Deterministic.
  static func generated(_ count: Int, perModule: Int = 40) -> ComponentGraph {
    var graph = ComponentGraph()
    var state = UInt64(count)
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return bound > 0 ? Int((state >> 33) % UInt64(bound)) : 0
    }
    func id(_ module: Int, _ index: Int) -> String { "Module\(module).Component\(index)" }
    func requires(_ from: String, _ to: String) { graph.edges.append(.init(from: from, to: to, kind: .requires)) }
    let modules = max(1, (count + perModule - 1) / perModule)
    for module in 0..<modules {
      // Four tiers; the dependencies of a module are in lower tiers, mostly in a few hubs of the lowest.
      let tier = min(3, module * 4 / modules)
      let lower = modules * tier / 4 + (modules * tier % 4 == 0 ? 0 : 1)
      let size = min(perModule, count - module * perModule)
      for index in 0..<size {
        let isAdapter = index % 3 == 2
        graph.nodes.append(
          .init(
            id: id(module, index), name: "Component\(module)x\(index)", kind: isAdapter ? .adapter : .service,
            scope: random(12) == 0 ? .request : random(6) == 0 ? .factory : .singleton, profiles: ["*"],
            module: "Module\(module)", file: "Sources/Module\(module)/Component\(index).swift", line: 3))
        if isAdapter {
          let port = "Module\(module).Port\(index)"
          graph.nodes.append(.init(id: port, name: "Port\(module)x\(index)", kind: .port, module: "Module\(module)"))
          graph.edges.append(.init(from: port, to: id(module, index), kind: .provides))
          requires(id(module, random(index)), port)
        }
        for _ in 0..<(1 + random(2)) where index > 0 { requires(id(module, random(index)), id(module, index)) }
        if tier > 0, random(6) == 0 {
          let target = random(3) == 0 ? random(lower) : random(min(lower, 2 + modules / 50))
          requires(id(module, index), id(target, random(2)))
        }
      }
    }
    graph.nodes.sort { $0.id < $1.id }
    graph.edges.sort { ($0.from, $0.to, $0.kind.rawValue) < ($1.from, $1.to, $1.kind.rawValue) }
    return graph
  }
}

/// Builds components from short notation: `Name`, `Name?` for optional, `[Name]` for multi, `Lazy Name` for deferred.
struct GraphBuilder {
  var module = ""
  private var nodes: [ComponentGraph.Node] = []
  private var needs: [(from: String, what: String, file: String, line: Int)] = []
  private var provided: [(port: String, adapter: String, multi: Bool, file: String)] = []

  mutating func service(_ name: String, scope: Scope = .singleton, needs: [String] = []) {
    add(name, .service, scope: scope, profiles: ["*"], needs: needs)
  }

  mutating func adapter(
    _ name: String, for port: String, in profiles: [String] = ["*"], scope: Scope = .singleton, multi: Bool = false,
    needs: [String] = []
  ) {
    add(name, .adapter, scope: scope, profiles: profiles, needs: needs)
    provided.append((port, "\(module).\(name)", multi, file(name)))
  }

  mutating func port(_ name: String) { add(name, .port) }
  mutating func external(_ name: String) { add(name, .external) }

  private func file(_ name: String) -> String { "Sources/\(module)/\(name).swift" }

  private mutating func add(
    _ name: String, _ kind: ComponentGraph.Node.Kind, scope: Scope? = nil, profiles: [String] = [], needs: [String] = []
  ) {
    let id = "\(module).\(name)"
    nodes.append(
      .init(id: id, name: name, kind: kind, scope: scope, profiles: profiles, module: module, file: file(name), line: 4)
    )
    for (index, need) in needs.enumerated() { self.needs.append((id, need, file(name), 8 + index)) }
  }

  var graph: ComponentGraph {
    let ids = Dictionary(nodes.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    var edges = provided.map { port, adapter, multi, file in
      ComponentGraph.Edge(
        from: ids[port] ?? port, to: adapter, kind: .provides, isMulti: multi, file: file, line: 3)
    }
    for need in needs {
      var name = need.what[...]
      let optional = name.hasSuffix("?"), multi = name.hasPrefix("["), deferred = name.hasPrefix("Lazy ")
      if optional { name = name.dropLast() }
      if multi { name = name.dropFirst().dropLast() }
      if deferred { name = name.dropFirst(5) }
      edges.append(
        .init(
          from: need.from, to: ids[String(name)] ?? String(name), kind: .requires, isOptional: optional,
          isDeferred: deferred, isMulti: multi, file: need.file, line: need.line))
    }
    edges.sort { ($0.from, $0.to, $0.kind.rawValue, $0.line ?? 0) < ($1.from, $1.to, $1.kind.rawValue, $1.line ?? 0) }
    return ComponentGraph(nodes: nodes.sorted { $0.id < $1.id }, edges: edges)
  }
}
