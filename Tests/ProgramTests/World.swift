/// A small program made by chance: ports, components of every kind, what is registered by hand, and a list for a scan.
struct World {
  let name: String
  /// The source of its file.
  let source: String

  /// Makes the world of a seed, always the same.
  init(seed: Int) {
    name = "World\(seed)"
    var writer = WorldWriter(seed: seed)
    source = writer.text(name)
  }
}

/// A generator that gives the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Writes the source of a world. What it writes compiles, whatever comes of a scan.
private struct WorldWriter {
  private var generator: SeededGenerator
  private var components: [String] = []
  private var listed: [String] = []
  /// Which components take an argument of their caller.
  private var areFunctions: [Bool] = []

  private static let scopes = [".singleton", ".factory", ".request", "Scope.singleton", ".shortest", ".fresh"]
  private static let profiles = [
    ".production", ".test", "[.production, .test]", "\"production\"", ".live", "[.kiosk]", ".init([.test])", ".all",
  ]
  private static let names = [
    "\"a\"", "Names.first", "Names.second", "\"a\" + \"b\"", "Names.first + \"b\"", "#\"a\"#", "\"\\u{61}\"",
  ]

  init(seed: Int) { generator = SeededGenerator(seed: UInt64(seed)) }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  private mutating func one<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &generator)]
  }

  mutating func text(_ world: String) -> String {
    let ports = Int.random(in: 1...3, using: &generator)
    let count = Int.random(in: 1...5, using: &generator)
    areFunctions = (0..<count).map { _ in chance(12) }
    for index in 0..<count { component(index, of: count, ports) }
    // What is requested is mostly there.
    for port in 0..<ports where chance(85) {
      components.append(
        "  @Adapter(for: P\(port).self, multi: \(one(["true", "false", "false"]))) struct A\(port): P\(port) {}")
      listed.append("A\(port)")
    }
    if chance(15) { generics() }
    if chance(15) { stores() }
    if chance(20) { decoration() }
    let byHand = chance(85) ? registration() : ""
    let protocols = (0..<ports).map { "  protocol P\($0): Sendable {}\n" }.joined()
    return """
      import Dioxide

      enum \(world) {
        enum Names {
          static let first = "a"
          static let second: String = "b"
        }
      \(protocols)  protocol Store<Item>: Sendable { associatedtype Item }
        struct External: Sendable {}
        @globalActor actor StoreActor { static let shared = StoreActor() }
      \(components.joined(separator: "\n"))

        static var components: [Component] {
          [\(listed.map { "\($0).InjectedComponent.components" }.joined(separator: ", "))].flatMap { $0 }
        }

        static func register(_ container: Container) throws {\(byHand)}
      }

      """
  }

  /// A generic component, and one that needs it.
  private mutating func generics() {
    let value = one(["C0", "Lazy<C0>", "C0?"])
    components.append("  @Service struct Generic<Value: Sendable>: Sendable { let value: \(value) }")
    components.append("  @Service struct OfGeneric: Sendable { let generic: Generic<Int> }")
    listed.append("OfGeneric")
    if chance(60) { listed.append("Generic<Int>") }
    if chance(20) { listed.append("Generic<String>") }
  }

  /// Adapters of a port with a primary associated type.
  private mutating func stores() {
    let isMulti = one(["true", "false"])
    for item in ["Int", "String"] where chance(80) {
      components.append(
        "  @Adapter(for: (any Store<\(item)>).self, multi: \(isMulti)) struct \(item)Store: Store { typealias Item = \(item) }"
      )
      listed.append("\(item)Store")
    }
    let needed = one(["any Store<Int>", "[any Store<Int>]", "Lazy<any Store<String>>", "(any Store<String>)?"])
    components.append("  @Service struct OfStore: Sendable { let store: \(needed) }")
    listed.append("OfStore")
  }

  /// A component that wraps another one of its port, which has a name.
  private mutating func decoration() {
    let inner = one(["\"plain\"", "\"plain\"", "\"pl\" + \"ain\"", "Names.first"])
    let scope = one(Self.scopes)
    components.append("  protocol Mail: Sendable {}")
    components.append("  @Adapter(for: Mail.self, name: \"plain\", scope: \(scope)) struct PlainMail: Mail {}")
    components.append(
      """
        @Adapter(for: Mail.self) struct LoggedMail: Mail {
          @Inject(names: ["inner": \(inner)]) init(inner: \(one(["any Mail", "any Mail", "Lazy<any Mail>", "Provider<any Mail>", "[any Mail]"]))) {}
        }
      """)
    listed += ["PlainMail", "LoggedMail"]
  }

  /// Registers by hand the type that has no attribute, with the kinds of calls that exist.
  private mutating func registration() -> String {
    let needed = one(["C0", "(any P0)?", "Lazy<C0>"])
    components.append("  struct ByHand: Sendable { init(value: \(areFunctions[0] ? "(any P0)?" : needed)) {} }")
    let name = chance(10) ? "name: \(one(Self.names)), " : ""
    var calls = [
      one([
        "container.register(External.self, \(name)instance: External())",
        "container.register(External.self, \(name)scope: \(one(Self.scopes))) { _ in External() }",
        "container.register(External.self, \(name)scope: .factory) { c in External() }",
      ])
    ]
    if chance(50) { calls.append("container.register(ByHand.self, using: ByHand.init(value:))") }
    if chance(30), listed.contains("A0") {
      calls.append("container.register((any P0).self, as: A0.self, name: \"hand\")")
    }
    return calls.map { "\n      try \($0)" }.joined() + "\n    "
  }

  private mutating func component(_ index: Int, of count: Int, _ ports: Int) {
    let name = "C\(index)"
    let kind = one(["final class", "final class", "struct", "actor"])
    let scope = one(Self.scopes)
    var attributes: [String] = []
    var conformances = ["Sendable"]
    for port in 0..<ports where chance(12) {
      conformances.append("P\(port)")
      var arguments = ["for: P\(port).self"]
      if chance(25) { arguments.append("name: \(one(Self.names))") }
      if chance(50) { arguments.append("profile: \(one(Self.profiles))") }
      if chance(60), !areFunctions[index] { arguments.append("scope: \(scope)") }
      if chance(30), !areFunctions[index] { arguments.append("multi: \(one(["true", "false", "isMulti"]))") }
      attributes.append("@Adapter(\(arguments.joined(separator: ", ")))")
    }
    if attributes.isEmpty || chance(80) {
      attributes.append(chance(50) || areFunctions[index] ? "@Service" : "@Service(scope: \(scope))")
    }
    var members: [String] = []
    if chance(15), !areFunctions[index], kind != "struct", !attributes.contains(where: { $0.contains(".factory") }) {
      attributes.append("@Lifecycle")
      members.append("func initialize() async throws {}")
      members.append("func dispose() async throws {}")
    }
    var parameters = (0..<Int.random(in: 0...2, using: &generator)).map {
      "p\($0): \(parameter(after: index, count, ports))"
    }
    let effects = chance(25) ? " async" : chance(10) ? " throws" : ""
    // A type on an actor, and an initializer on one or off it.
    let isolation = kind == "actor" ? "" : one(["", "", "", "", "", "", "@MainActor ", "@StoreActor "])
    let isOfType = !isolation.isEmpty && chance(50)
    let initializer = isOfType ? (chance(30) ? "nonisolated " : "") : isolation
    let isNamed = chance(10) && !parameters.isEmpty
    var mark = chance(20) ? "@Inject " : ""
    if areFunctions[index] || isNamed {
      let named = parameters.indices.filter { $0 == 0 || chance(40) }.map { "\"p\($0)\": \(one(Self.names))" }
      let names = isNamed ? "names: [\(named.joined(separator: ", "))]" : ""
      let given = areFunctions[index] ? "arguments: [\"given\"]" : ""
      mark = "@Inject(\([names, given].filter { !$0.isEmpty }.joined(separator: ", "))) "
    }
    if areFunctions[index] { parameters.append("given: Int") }
    members.append("\(mark)\(initializer)init(\(parameters.joined(separator: ", ")))\(effects) {}")
    if !mark.isEmpty {
      members.append("init(other: Int, another: String) {}")
    } else if kind == "final class", !isOfType, chance(20) {
      members.append("convenience init(other: Int) { fatalError() }")
    }
    components.append(
      "  \(isOfType ? isolation : "")\(attributes.joined(separator: " ")) \(kind) \(name): "
        + "\(conformances.joined(separator: ", ")) {\n" + members.map { "    \($0)\n" }.joined() + "  }")
    listed.append(name)
  }

  /// A parameter of a component; mostly of one of those that come after it, so that few form a cycle.
  private mutating func parameter(after index: Int, _ count: Int, _ ports: Int) -> String {
    let port = "P\(Int.random(in: 0..<ports, using: &generator))"
    if chance(8) { return one(["[any \(port)]", "Lazy<[any \(port)]>", "Provider<[any \(port)]>"]) }
    if chance(8) { return one(["External", "External?", "Lazy<External>", "Provider<External>"]) }
    let first = index + 1 < count && chance(90) ? index + 1 : 0
    let target = Int.random(in: first..<count, using: &generator)
    let type = chance(30) ? "any \(port)" : "C\(target)"
    if areFunctions[target], chance(80) {
      let effects = one(["", "", "throws ", "async ", "async throws "])
      return "@escaping @Sendable (Int) \(effects)-> \(type)" + (chance(15) ? " = { _ in fatalError() }" : "")
    }
    switch Int.random(in: 0..<13, using: &generator) {
    case 0: return "(\(type))?"
    case 1: return "(\(type))? = nil"
    case 2: return "Lazy<\(type)>"
    case 3: return "Provider<\(type)>"
    case 4: return "@escaping @Sendable () -> \(type)"
    case 5: return "@escaping @Sendable () async throws -> \(type)"
    case 6: return "Lazy<(\(type))?>"
    case 7: return one(["Lazy<Provider<\(type)>>", "Provider<Lazy<\(type)>>"])
    case 8: return "Lazy<\(type)>?"
    default: return type
    }
  }
}
