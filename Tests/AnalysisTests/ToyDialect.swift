import DioxideSwiftReader

@testable import DioxideAnalysis

/// The dialect of `docs/adding-a-dialect.md`: `provide(P.self) { box in X(box.take(Q.self)) }` in files that import
/// Toy.
enum ToyDialect: Dialect {
  static let description = DialectDescription(name: "toy", summary: "`provide` and `take` in files that import Toy")
  static let words: [ByteSearch]? = [ByteSearch("import Toy")]
  static let vocabulary = Vocabulary(
    binds: "provides", bound: "provided", example: "provide(TYPE.self) { box in … }",
    deferral: "pass `{ box.take(TYPE.self) }` instead")

  private static let calls: CallNames = ["provide", "take"]
  private static let needle = ByteSearch("provide")

  static func collect(_ file: inout FileReading) {
    guard file.facts.imports.contains("Toy"), let list = CallRanges.calls(named: calls, near: [needle], in: file)
    else { return }
    let enclosing = EnclosingTypes(file)
    for call in list.calls where file.source.equals(call.name, "provide") {
      let arguments = list.arguments[call.arguments.indices]
      guard let first = arguments.first, first.kind == .metatype,
        let factory = arguments.last, factory.kind == .closure
      else { continue }
      file.facts.registrations.append(
        RegistrationFact(
          key: file.source.text(first.inner), keyRange: first.value,
          provider: .closure(taken(in: factory, of: list, file)), range: call.range,
          receiver: file.source.text(call.receiver), block: call.scope,
          hasUnknownName: arguments.contains { file.source.equals($0.label, "name") && $0.kind != .string },
          enclosing: enclosing.path(at: call.name.start), dialect: name))
    }
  }

  /// The requests of a factory. A call in a nested closure runs later, so it closes no cycle.
  private static func taken(in factory: Argument, of list: CallList, _ file: FileReading) -> [ResolutionFact] {
    list.calls.filter { file.source.equals($0.name, "take") && factory.value.contains($0.name) }.flatMap { call in
      list.arguments[call.arguments.indices].filter { $0.kind == .metatype }.map {
        ResolutionFact(
          type: file.source.text($0.inner), range: $0.value, isOptional: false,
          isDeferred: call.scope != factory.value)
      }
    }
  }
}
