import Comparison
import SwiftParser
import DioxideSwiftReader
import SwiftSyntax

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

// Measures dioxide's reader, and swift-syntax with a collecting visitor, on the Swift files of a folder, in one run.
//
//   reader-benchmark FOLDER [reader|tuned|usual|parse|calls|read]
//
// "read" only reads the files; "parse" runs swift-syntax without a visitor. There are two visitors: "tuned" collects
// the same as the reader and visits as little as possible; "usual" visits the whole tree and creates text, like typical
// tools. Prints the times and the number of collected facts. With a second argument, it measures only that part, once:
// for a profiler, or for the peak memory of one part.

/// The paths of the Swift files below a folder, in a fixed order.
func swiftFiles(below folder: String) -> [String] {
  var result: [String] = []
  var folders = [folder]
  while let folder = folders.popLast() {
    guard let stream = opendir(folder) else { continue }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.first == "." { continue }
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        folders.append(path)
      } else if name.hasSuffix(".swift"), status.st_mode & S_IFMT == S_IFREG {
        result.append(path)
      }
    }
  }
  return result.sorted()
}

func readBytes(_ descriptor: Int32, _ base: UnsafeMutableRawPointer?, _ size: Int) -> Int {
  base.map { read(descriptor, $0, size) } ?? 0
}

/// Reads a file into `buffer` from `start`, growing it if necessary; returns the end offset. A single system call if
/// the buffer has spare room.
func load(_ path: String, into buffer: inout [UInt8], at start: Int) -> Int {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { return start }
  defer { close(descriptor) }
  var count = start
  while true {
    if count == buffer.count { buffer += [UInt8](repeating: 0, count: max(1 << 20, count)) }
    let room = buffer.count - count
    let step = buffer.withUnsafeMutableBytes { readBytes(descriptor, $0.baseAddress.map { $0 + count }, room) }
    guard step > 0 else { return count }
    count += step
    if step < room { return count }
  }
}

func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func peakMemory() -> Int {
  var usage = rusage()
  // RUSAGE_SELF, whose type differs by platform.
  getrusage(0, &usage)
  return usage.ru_maxrss * 1024
}

struct Measurement {
  var name: String
  var seconds: Double
  var found: Int
}

func measure(_ name: String, _ files: [String], _ work: (UnsafeBufferPointer<UInt8>) -> Int) -> Measurement {
  var buffer: [UInt8] = []
  let start = seconds()
  var found = 0
  var next = 0
  while next < files.count {
    // Some dozens of files at a time, because switching between the kernel and the reader for each file would leave the
    // caches cold.
    var ends = [0]
    while next < files.count, let end = ends.last, end < 1 << 19 {
      ends.append(load(files[next], into: &buffer, at: end))
      next += 1
    }
    buffer.withUnsafeBufferPointer {
      for (start, end) in zip(ends, ends.dropFirst()) { found += work(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }
  }
  return Measurement(name: name, seconds: seconds() - start, found: found)
}

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  print("usage: reader-benchmark FOLDER [reader|tuned|usual|parse|calls|read]")
  exit(64)
}
let files = swiftFiles(below: arguments[1])
let names: CallNames = ["register", "resolve", "bind", "inject"]
var file = ParsedFile()
let parts: [(String, (UnsafeBufferPointer<UInt8>) -> Int)] = [
  ("read", { $0.count }),
  ("lines", { buffer in buffer.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } }),
  (
    "reader",
    {
      SwiftReader.readDeclarations(in: $0, into: &file)
      return file.declarations.count
    }
  ),
  ("callsf", { SwiftReader.calls(in: $0, range: ByteRange(0, UInt32($0.count)), named: ["f"]).calls.count }),
  ("calls", { SwiftReader.calls(in: $0, range: ByteRange(0, UInt32($0.count)), named: names).calls.count }),
  (
    "tuned",
    { buffer in
      let collector = Collector(byteCount: buffer.count)
      collector.walk(Parser.parse(source: buffer))
      return collector.facts.declarations.count
    }
  ),
  (
    "usual",
    { buffer in
      let visitor = UsualVisitor()
      visitor.walk(Parser.parse(source: buffer))
      return visitor.declarations.count
    }
  ),
  ("parse", { Parser.parse(source: $0).totalLength.utf8Length }),
]
if arguments.count > 2 {
  for (name, work) in parts where name == arguments[2] {
    let result = measure(name, files, work)
    print("\(name): \(result.seconds) s, \(result.found) found, peak \(peakMemory() >> 20) MiB")
  }
  exit(0)
}
var results: [String: Measurement] = [:]
for (name, work) in parts {
  // The best of five runs; of two if a run takes seconds.
  for _ in 0..<(["tuned", "usual", "parse"].contains(name) ? 2 : 5) {
    let result = measure(name, files, work)
    if result.seconds < results[name]?.seconds ?? .infinity { results[name] = result }
  }
  if name == "reader" { print("peak memory with the reader: \(peakMemory() >> 20) MiB") }
}
print("peak memory with swift-syntax: \(peakMemory() >> 20) MiB")
let bytes = Double(results["read"]?.found ?? 0)
let lines = Double(results["lines"]?.found ?? 0)
print("\(files.count) files, \(Int(bytes)) bytes, \(Int(lines)) lines; each time with reading the files")
for (name, _) in parts where name != "lines" {
  guard let result = results[name] else { continue }
  let rates = "\(Int(bytes / result.seconds / 1e6)) MB/s, \(Int(lines / result.seconds / 1000)) thousand lines/s"
  print("\(name): \(Int(result.seconds * 1000)) ms, \(rates), \(result.found) found")
}

var (ours, tuned, usual) = (Totals(), Totals(), Totals())
_ = measure("totals", files) { buffer in
  ours.add(SwiftReader.declarations(in: buffer))
  let tree = Parser.parse(source: buffer)
  let collector = Collector(byteCount: buffer.count)
  collector.walk(tree)
  tuned.add(collector.facts)
  let visitor = UsualVisitor()
  visitor.walk(tree)
  usual.add(visitor.declarations)
  return 0
}
print("what each collected, outside of bodies:   reader         tuned         usual")
print(Totals.comparison([ours, tuned, usual]))
if let reader = results["reader"] {
  for (name, what) in [
    ("tuned", "swift-syntax with the tuned visitor"), ("usual", "swift-syntax with the usual visitor"),
    ("parse", "swift-syntax, parsing alone"),
  ] {
    if let other = results[name] { print("\(what) / reader: \(Int(other.seconds / reader.seconds))") }
  }
}
