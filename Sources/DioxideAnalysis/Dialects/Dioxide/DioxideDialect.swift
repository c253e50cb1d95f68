import DioxideSwiftReader

/// Our own words: `@Service` and its like, the same in comments, and calls of `register` and `resolve`.
enum DioxideDialect: Dialect {
  static let description = DialectDescription(
    name: "dioxide",
    summary: "`@Service`, `@Adapter` and `register` in files that import Dioxide, and `// dioxide:` comments",
    registersComponents: false, isOwn: true)

  // With and without its capital.
  static let words: [ByteSearch]? = [ByteSearch("ioxide")]

  static let lifetimes = LifetimeTable(sharesInstances: true)

  static let vocabulary = Vocabulary(example: "container.register(TYPE.self) { _ in … }")

  static func advisor(_ context: RuleContext, _ id: DialectID) -> any Advisor { DioxideAdvisor(context, id) }

  static func marksInitializer(_ declaration: Declaration, in file: FileReading) -> Bool {
    DioxideAnnotations.marksInitializer(declaration, in: file)
  }

  static func collect(_ file: inout FileReading) {
    DioxideAnnotations.collect(&file)
    DioxideRegistrations.collect(&file)
    Resolutions.collect(&file)
    ListedComponents.collect(&file)
  }

  static func lower(_ id: DialectID, into builder: inout ProgramBuilder, _ workers: some Workers) {
    builder.addItems(of: id)
    for file in builder.files.indices { builder.addRequests(of: id, inFile: file) }
    builder.countSites(of: id)
  }
}
