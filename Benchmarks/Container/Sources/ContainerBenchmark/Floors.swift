import DioxideCore
import Synchronization

/// What a resolve cannot do without: an atomic load and a retain.
final class Slot: @unchecked Sendable {  // The only property is atomic.
  let pointer: Atomic<UnsafeRawPointer?>
  init(_ service: Service) { pointer = Atomic(UnsafeRawPointer(Unmanaged.passRetained(service).toOpaque())) }
  func load() -> Service? {
    pointer.load(ordering: .acquiring).map { Unmanaged<Service>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// A hash table that nobody can add to, of types and atomic pointers: what a container's look-up comes to without the
/// container.
final class FrozenHash: @unchecked Sendable {  // Filled before it is shared; the pointers are atomic.
  private let keys: UnsafeMutablePointer<UInt>
  private let values: UnsafeMutablePointer<Atomic<UnsafeRawPointer?>>
  private let shift: UInt

  init(_ service: Service, among count: Int) {
    var bits: UInt = 4
    while (1 << bits) < count * 2 { bits += 1 }
    shift = 64 - bits
    keys = .allocate(capacity: 1 << bits)
    values = .allocate(capacity: 1 << bits)
    keys.initialize(repeating: 0, count: 1 << bits)
    for index in 0..<(1 << bits) { (values + index).initialize(to: Atomic(nil)) }
    let key = UInt(bitPattern: ObjectIdentifier(Service.self))
    let slot = Int(((key &>> 3) &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    keys[slot] = key
    values[slot].store(UnsafeRawPointer(Unmanaged.passRetained(service).toOpaque()), ordering: .releasing)
  }

  func find<Value: AnyObject>(_ type: Value.Type) -> Value? {
    let key = UInt(bitPattern: ObjectIdentifier(type))
    let mask = UInt.max &>> shift
    var slot = ((key &>> 3) &* 0x9E37_79B9_7F4A_7C15) &>> shift
    while keys[Int(slot)] != 0 {
      if keys[Int(slot)] == key {
        return values[Int(slot)].load(ordering: .acquiring).map {
          Unmanaged<Value>.fromOpaque($0).takeUnretainedValue()
        }
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }
}

/// The container as one would write it first: a dictionary and a lock.
final class ReferenceContainer: Sendable {
  private struct Entry {
    let isSingleton: Bool
    let make: @Sendable () -> any Sendable
    var instance: (any Sendable)?
  }
  private let entries = Mutex<[ObjectIdentifier: Entry]>([:])

  func register<Value: Sendable>(_ type: Value.Type, isSingleton: Bool, _ make: @escaping @Sendable () -> Value) {
    entries.withLock { $0[ObjectIdentifier(type)] = Entry(isSingleton: isSingleton, make: make) }
  }

  func resolve<Value: Sendable>(_ type: Value.Type) -> Value? {
    guard let entry = entries.withLock({ $0[ObjectIdentifier(type)] }) else { return nil }
    if let instance = entry.instance { return instance as? Value }
    let made = entry.make()
    if entry.isSingleton { entries.withLock { $0[ObjectIdentifier(type)]?.instance = made } }
    return made as? Value
  }
}

/// Components by the number: each needs the one before it. Names tell them apart, for there are not so many types.
enum Scanning {
  static func components(_ count: Int) -> [Component] {
    (0..<count).map { index in
      Component(
        Int.self, name: "\(index)", implementation: Int.self,
        dependencies: index == 0
          ? [] : [Blueprint.Dependency(key: Key(.metatype(Int.self), name: "\(index - 1)"))]
      ) { _ in index }
    }
  }
}

/// How many resolves one thread does in a second, and two that resolve different types.
enum Throughput {
  static let rounds = 20_000_000

  static func print(_ container: Container, _ slot: Slot) {
    let one = seconds(1) { _ in resolve(container, Types.T0.self) }
    let two = seconds(2) { $0 == 0 ? resolve(container, Types.T0.self) : resolve(container, Types.T1.self) }
    let shared = seconds(2) { _ in resolve(container, Types.T0.self) }
    let floor = seconds(2) { _ in for _ in 0..<rounds { keep(slot.load()) } }
    let million = Double(rounds) / 1_000_000
    Swift.print("| 1 | \(million / one) |")
    Swift.print("| 2, different types | \(2 * million / two) |")
    Swift.print("| 2, one type | \(2 * million / shared) |")
    Swift.print("| 2, floor: one object through an atomic pointer | \(2 * million / floor) |")
  }

  @inline(never)
  private static func resolve<Value>(_ container: Container, _ type: Value.Type) {
    for _ in 0..<rounds { if let value = try? container.resolve(type) { keep(value) } }
  }

  @inline(never) private static func keep<Value>(_ value: Value) {}

  private static func seconds(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Double {
    let start = Measurement.now()
    Threads.run(count, body)
    return Double(Measurement.now() - start) / 1e9
  }
}
