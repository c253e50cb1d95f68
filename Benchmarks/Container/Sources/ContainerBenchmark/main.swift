import CMemory
import DioxideCore
import Glibc

if CommandLine.arguments.contains(Scanning.discovers) {
  try Scanning.discover()
  exit(0)
}
// For counting instructions: the name of the function is an argument for callgrind's `--toggle-collect`.
if let index = CommandLine.arguments.firstIndex(of: "--scan"), index + 1 < CommandLine.arguments.count,
  let size = Int(CommandLine.arguments[index + 1])
{
  Scanning.scan(Scanning.components(size))
  exit(0)
}
// For a machine that is only idle for a moment.
if CommandLine.arguments.contains("--threads") {
  print(Throughput.header)
  try Throughput.print()
  exit(0)
}

print(Measurement.header)

let batch = 100
let container = Container()
try container.register(Service.self) { _ in Service() }
try container.register(Transient.self, scope: .factory) { _ in Transient() }
try register1000(container)

let frozen = FrozenHash(room: 1000)
frozen.add(Service())
let floor = Measurement("floor: frozen hash look-up and atomic load", batch: batch) {
  for _ in 0..<batch { use(frozen.find(Service.self)) }
}
let warm = Measurement("warm singleton resolve", limit: min(25, 1.5 * floor.percentile(0.5)), batch: batch) {
  for _ in 0..<batch { use(try? container.resolve(Service.self)) }
}
print(warm.row)
print(floor.row)
let slot = Slot(Service())
print(
  Measurement("floor: retain through an atomic pointer", batch: batch) {
    for _ in 0..<batch { use(slot.load()) }
  }.row)
print(
  Measurement("transient resolve", limit: 60, batch: batch) {
    for _ in 0..<batch { use(try? container.resolve(Transient.self)) }
  }.row)
print(
  Measurement("floor: allocation of an object", batch: batch) {
    for _ in 0..<batch { use(Transient()) }
  }.row)
print(
  Measurement("contains", limit: 20, batch: batch) {
    for _ in 0..<batch { use(value: container.contains(Service.self)) }
  }.row)

var fresh = Container()
print(
  Measurement("register 100", limit: 10_000, prepare: { fresh = Container() }) {
    try? register100(fresh)
  }.row)
print(
  Measurement("register 1,000, which then can be resolved", limit: 150_000, prepare: { fresh = Container() }) {
    try? register1000(fresh)
  }.row)
print(
  Measurement("register 1,000 and validate them", limit: 150_000, prepare: { fresh = Container() }) {
    try? register1000(fresh)
    _ = try? fresh.scan([], profile: .production)
  }.row)
print(
  Measurement(
    "resolve 1,000 for the first time", limit: 100_000,
    prepare: {
      fresh = Container()
      try? register1000(fresh)
    }
  ) {
    try? resolve1000(fresh)
  }.row)
try resolve1000(container)
print(Measurement("resolve 1,000 again", limit: 30_000) { try? resolve1000(container) }.row)
print(
  Measurement("10,000 resolves, a call", limit: 30, batch: 10_000) {
    for _ in 0..<10 { try? resolve1000(container) }
  }.row)

let reference = ReferenceContainer()
reference.register(Service.self, isSingleton: true) { Service() }
reference.register(Transient.self, isSingleton: false) { Transient() }
print(
  Measurement("reference: warm singleton resolve", batch: batch) {
    for _ in 0..<batch { use(reference.resolve(Service.self)) }
  }.row)
print(
  Measurement("reference: transient resolve", batch: batch) {
    for _ in 0..<batch { use(reference.resolve(Transient.self)) }
  }.row)
print(
  Measurement("reference: contains", batch: batch) {
    for _ in 0..<batch { use(value: reference.contains(Service.self)) }
  }.row)

print("\nScan of n components, each of which needs the one before, with discovery and validation:\n")
print(Measurement.header)
Scanning.print()

let before = Int(allocated_bytes())
let measured = Container()
try register1000(measured)
let registered = Int(allocated_bytes())
try resolve1000(measured)
let resolved = Int(allocated_bytes())
use(measured)
print(
  """

  Memory as malloc counts it, its headers included: \(Double(registered - before) / 1000) bytes for each of 1,000 \
  providers (may be 96); with an instance of 16 bytes each \(Double(resolved - before) / 1000).

  """)

print(Throughput.header)
try Throughput.print()
