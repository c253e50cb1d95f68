import DioxideAnalysis
import DioxideConfiguration
import Testing

@Suite struct ForbiddenDependencyTests {
  @Test("The suggested port is spelled as in Swift", arguments: [("protocol", "any Store"), ("class", "Store")])
  func port(kind: String, written: String) throws {
    let source = """
      import Dioxide
      \(kind) Store {}
      @Service final class SQLStore {}
      @Adapter(for: Store.self) final class Disk: Store {}
      @Service struct OrderUseCase { init(disk: Disk) {} }
      """
    let contracts = "contracts:\n  - name: no disks\n    from: {name: \"*UseCase\"}\n    forbid: {name: Disk}\n"
    var options = Analyzer.Options()
    options.contracts = try Configuration(Array(contracts.utf8)).contracts
    options.only = ["forbidden_dependency"]
    let finding = try #require(SourceAnalysis(source, options: options).result.findings.first)
    #expect(
      finding.help
        == "If it is allowed, let `OrderUseCase` request the port that it is bound under: `disk: \(written)`.")
  }
}
