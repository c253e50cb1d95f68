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
try resolve1000(container)

let frozen = FrozenHash(room: 1001)
frozen.add(Service())
for type in Types.all { frozen.add(type.init()) }

Measurement(
  "warm singleton resolve",
  floor: Floor(limit: 1.1) { for _ in 0..<batch { use(frozen.find(Service.self)) } }, batch: batch
) {
  for _ in 0..<batch { use(try? container.resolve(Service.self)) }
}.report()
Measurement(
  "transient resolve", floor: Floor(limit: 2.5) { for _ in 0..<batch { use(Transient()) } }, batch: batch
) {
  for _ in 0..<batch { use(try? container.resolve(Transient.self)) }
}.report()
Measurement(
  "contains",
  floor: Floor(limit: 1.5) { for _ in 0..<batch { use(value: frozen.contains(Service.self)) } }, batch: batch
) {
  for _ in 0..<batch { use(value: container.contains(Service.self)) }
}.report()

var fresh = Container()
var table: FrozenHash?
/// Fills a hash table with this many objects.
@MainActor func filling(_ count: Int, limit: Double) -> Floor {
  Floor(limit: limit, prepare: { table = nil }) { table = .fill(count) }
}

Measurement("register 100", floor: filling(100, limit: 4), prepare: { fresh = Container() }) {
  try? register100(fresh)
}.report()
Measurement(
  "register 1,000, which then can be resolved", floor: filling(1000, limit: 4), prepare: { fresh = Container() }
) {
  try? register1000(fresh)
}.report()
Measurement("register 1,000 and validate them", floor: filling(1000, limit: 9), prepare: { fresh = Container() }) {
  try? register1000(fresh)
  _ = try? fresh.scan([], profile: .production)
}.report()
Measurement(
  "resolve 1,000 for the first time", floor: filling(1000, limit: 5),
  prepare: {
    fresh = Container()
    try? register1000(fresh)
  }
) {
  try? resolve1000(fresh)
}.report()
let finding = Floor(limit: 1.1) { find1000(frozen) }
Measurement("resolve 1,000 again", floor: finding) { try? resolve1000(container) }.report()

let slot = Slot(Service())
Measurement("floor: retain through an atomic pointer", batch: batch) {
  for _ in 0..<batch { use(slot.load()) }
}.report()
let reference = ReferenceContainer()
reference.register(Service.self, isSingleton: true) { Service() }
reference.register(Transient.self, isSingleton: false) { Transient() }
Measurement("reference: warm singleton resolve", batch: batch) {
  for _ in 0..<batch { use(reference.resolve(Service.self)) }
}.report()
Measurement("reference: transient resolve", batch: batch) {
  for _ in 0..<batch { use(reference.resolve(Transient.self)) }
}.report()
Measurement("reference: contains", batch: batch) {
  for _ in 0..<batch { use(value: reference.contains(Service.self)) }
}.report()

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
let bytes = Double(registered - before) / 1000
Target.check("bytes per provider", bytes, limit: 96)
print(
  """

  Memory as malloc counts it, its headers included: \(bytes) bytes for each of 1,000 \
  providers (target: 96); with an instance of 16 bytes each \(Double(resolved - before) / 1000).

  """)

print(Throughput.header)
try Throughput.print()

guard Target.missed.isEmpty else {
  print("\nTargets missed:\n\n\(Target.missed.map { "- \($0)" }.joined(separator: "\n"))")
  exit(1)
}
