import DioxideSwiftReader

/// Resolver: `register { … }`, `resolve()`, and the property wrappers that resolve their property.
///
/// Reads the files that import Resolver; if one of them re-exports it, every file.
enum ResolverDialect: Dialect {
  static let description = DialectDescription(
    name: "resolver", summary: "`register`, `resolve` and `@Injected` in files that import Resolver")

  static let words: [ByteSearch]? = [ByteSearch("import Resolver")]

  static let vocabulary = Vocabulary(
    binds: "registers", bound: "registered", example: "register { … as TYPE }",
    consequenceOfDuplicate: "this registration replaces the first", reaches: "resolves",
    severities: ["duplicate_binding": .warning], deferral: "mark the property with `@LazyInjected`")

  static let lifetimes = LifetimeTable(
    scopes: [
      "application": .kept, "cached": .kept, "container": .kept, "shared": .weaklyKept, "graph": .new, "unique": .new,
    ], standard: "graph", other: .new, losesValues: true)

  static let adviceWords = RegistrationAdvice.Words(
    framework: "Resolver", home: "in `registerAllServices()`, or in a function that it calls",
    line: "register { … as TYPE }", absence: "use `@OptionalInjected` or `Resolver.optional()`",
    otherContainer: ("this container does not have it", "Register `TYPE` in this container as well."))

  /// Other libraries with functions named `resolve` or `register`.
  static let others: Set<String> = ["Swinject", "Dioxide", "DioxideCore", "Factory", "FactoryKit"]

  private static func reads(_ file: FileReading) -> Bool {
    if file.facts.imports.contains("Resolver") { return true }
    return file.scope.detected.contains(name) && !file.facts.imports.contains(where: others.contains)
  }

  static func claimsCalls(of file: FileReading) -> Bool { file.facts.imports.contains("Resolver") }

  static func isDetected(in facts: FileFacts) -> Bool { facts[ResolverFacts.self]?.isReexporting == true }

  static func collect(_ file: inout FileReading) {
    guard reads(file) else { return }
    // A constant, because a mutable value would be copied for each call.
    let reading = file
    let reader = ResolverReader(reading)
    reader.read(into: &file.facts.registrations)
    file.facts.givesNamesByCode = file.facts.givesNamesByCode || reader.facts.givesNamesByCode
    file.facts.keep(reader.facts)
  }

  static func lower(_ id: DialectID, into builder: inout ProgramBuilder, _ workers: some Workers) {
    ResolverLowering(id, builder)?.run(&builder)
  }

  static func requests(inFile file: FileIndex, of program: Program) -> RequestedTypes? {
    var types: Set<ResolvedType> = []
    for request in program.files[file][ResolverFacts.self]?.requests ?? [] {
      guard let type = request.resolved(inFile: file, program.resolver), !type.isUncertain, !type.isOpen else {
        return nil
      }
      types.insert(type)
    }
    return RequestedTypes(types: types)
  }

  static func advisor(_ context: RuleContext, _ id: DialectID) -> any Advisor { ResolverAdvisor(context, id) }
}
