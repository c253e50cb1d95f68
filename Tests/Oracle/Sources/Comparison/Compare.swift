import SwiftParser
import DioxideSwiftReader
import SwiftSyntax

/// The result of comparing one file.
public struct Report: Sendable {
  /// Whether swift-syntax found an error in the file; it is then not compared.
  public var isMalformed = false
  /// The number of declarations that swift-syntax read.
  public var declarations = 0
  /// The number of calls that swift-syntax read.
  public var calls = 0
  /// The differences, by line.
  public var disagreements: [(line: Int, text: String)] = []
}

/// Reads one file with both readers.
public func compare(_ bytes: [UInt8]) -> Report {
  var report = Report()
  bytes.withUnsafeBufferPointer { buffer in
    let ours = OurReader.declarations(buffer)
    let tree = Parser.parse(source: buffer)
    guard !tree.hasError else {
      report.isMalformed = true
      return
    }
    var oracle = Oracle()
    oracle.read(tree)
    report.declarations = oracle.records.count
    var found = disagreements(ours: ours.records, oracle: oracle.records)
    found += ours.problems.map { Disagreement(offset: Int($0.range.start), text: "problem: \($0.kind)") }
    let calls = OracleCalls()
    calls.walk(tree)
    report.calls = calls.records.count
    found += disagreements(ours: OurReader.calls(buffer, named: calls.names), oracle: calls.records)
    let lines = LineTable(buffer)
    report.disagreements = found.map { (lines.position(of: UInt32($0.offset)).line, $0.text) }
  }
  return report
}
