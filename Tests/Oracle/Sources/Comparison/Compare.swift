import SwiftParser
import DioxideSwiftReader
import SwiftSyntax

/// What the comparison of one file gave.
public struct Report: Sendable {
  /// Whether swift-syntax found an error in the file; then nothing is compared.
  public var isMalformed = false
  /// How many declarations swift-syntax read.
  public var declarations = 0
  /// How many calls swift-syntax read.
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
