import CMemory
import DioxideCore
import Glibc
import Synchronization

let count = 10_000
let batch = 100
print("| operation | p50 | p95 | p99 | mean |\n|---|---|---|---|---|")

let container = Container()
try container.register(Service.self) { _ in Service() }
try container.register(Transient.self, scope: .factory) { _ in Transient() }
try register1000(container)

print(
  Measurement("warm singleton resolve", batch: batch, count: count) {
    for _ in 0..<batch { use(try? container.resolve(Service.self)) }
  }.row)
print(
  Measurement("transient resolve", batch: batch, count: count) {
    for _ in 0..<batch { use(try? container.resolve(Transient.self)) }
  }.row)
print(
  Measurement("contains", batch: batch, count: count) {
    for _ in 0..<batch { use(container.contains(Service.self)) }
  }.row)
print(
  Measurement("floor: allocation of an object", batch: batch, count: count) {
    for _ in 0..<batch { use(Transient()) }
  }.row)
let frozen = FrozenHash(Service(), among: 1000)
print(
  Measurement("floor: frozen hash look-up and atomic load", batch: batch, count: count) {
    for _ in 0..<batch { use(frozen.find(Service.self)) }
  }.row)
let slot = Slot(Service())
print(
  Measurement("floor: retain through an atomic pointer", batch: batch, count: count) {
    for _ in 0..<batch { use(slot.load()) }
  }.row)
var fresh = Container()
print(
  Measurement("register 100", batch: 1, count: count, prepare: { fresh = Container() }) {
    try? register100(fresh)
  }.row)
print(
  Measurement("register 1,000", batch: 1, count: 1000, prepare: { fresh = Container() }) {
    try? register1000(fresh)
  }.row)
print(
  Measurement(
    "resolve 1,000 for the first time", batch: 1, count: 1000,
    prepare: {
      fresh = Container()
      try? register1000(fresh)
    }
  ) {
    try? resolve1000(fresh)
  }.row)
try resolve1000(container)
print(Measurement("resolve 1,000 again", batch: 1, count: count) { try? resolve1000(container) }.row)
print(
  Measurement("10,000 resolves, a call", batch: 10_000, count: 1000) {
    for _ in 0..<10 { try? resolve1000(container) }
  }.row)

let reference = ReferenceContainer()
reference.register(Service.self, isSingleton: true) { Service() }
reference.register(Transient.self, isSingleton: false) { Transient() }
print(
  Measurement("reference: warm singleton resolve", batch: batch, count: count) {
    for _ in 0..<batch { use(reference.resolve(Service.self)) }
  }.row)
print(
  Measurement("reference: transient resolve", batch: batch, count: count) {
    for _ in 0..<batch { use(reference.resolve(Transient.self)) }
  }.row)

let before = Int(allocated_bytes())
let measured = Container()
try register1000(measured)
let registered = Int(allocated_bytes())
try resolve1000(measured)
let resolved = Int(allocated_bytes())
print(
  "memory: \(Double(registered - before) / 1000) bytes a provider; with its instance \(Double(resolved - before) / 1000)"
)
use(measured)

print("\n| scan of components in a chain | median |\n|---|---|")
for size in [10, 50, 100, 200, 1000, 10_000, 100_000] {
  let components = Scanning.components(size)
  print(
    Measurement("\(size)", batch: 1, count: max(5, min(1000, 200_000 / size))) {
      let container = Container()
      _ = try? container.scan(components, profile: .production)
      use(container)
    }.shortRow)
}

print("\n| threads | million resolves a second |\n|---|---|")
Throughput.print(container, slot)
