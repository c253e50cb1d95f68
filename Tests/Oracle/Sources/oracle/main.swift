import Comparison
import Foundation
import SwiftParser

// Reads every Swift file below the given folders with both readers and prints where they disagree.
var folders = Array(CommandLine.arguments.dropFirst())
let maximum = 400
var files: [String] = []
for folder in folders {
  var isFolder: ObjCBool = false
  if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue {
    files.append(folder)
    continue
  }
  for case let path as String in FileManager.default.enumerator(atPath: folder) ?? FileManager.DirectoryEnumerator()
  where path.hasSuffix(".swift") {
    files.append(folder + "/" + path)
  }
}
files.sort()

var total = 0
var counts = (files: 0, malformed: 0, declarations: 0, calls: 0, bytes: 0)
for path in files {
  guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else { continue }
  counts.files += 1
  counts.bytes += data.count
  let report = compare([UInt8](data))
  if report.isMalformed { counts.malformed += 1 }
  counts.declarations += report.declarations
  counts.calls += report.calls
  for disagreement in report.disagreements {
    total += 1
    if total <= maximum { print("\(path):\(disagreement.line): \(disagreement.text)") }
  }
}
print(
  "\(counts.files) files (\(counts.malformed) malformed), \(counts.bytes) bytes, \(counts.declarations) declarations, "
    + "\(counts.calls) calls, \(total) disagreements")
exit(total == 0 ? 0 : 1)
