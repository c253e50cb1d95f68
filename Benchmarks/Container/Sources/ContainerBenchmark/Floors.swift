import DioxideCore
import Synchronization

/// The minimum of a resolve: an atomic load and a retain.
final class Slot: @unchecked Sendable {  // The only property is atomic, and its target is Sendable.
  private let pointer: Atomic<UnsafeRawPointer?>

  init(_ object: AnyObject) { pointer = Atomic(UnsafeRawPointer(Unmanaged.passRetained(object).toOpaque())) }

  func load() -> AnyObject? {
    pointer.load(ordering: .acquiring).map { Unmanaged<AnyObject>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// An immutable hash table of types and atomic pointers: the part of a container's lookup that every container has, as
/// a baseline for a resolve.
final class FrozenHash: @unchecked Sendable {  // Filled before it is shared; the pointers are atomic.
  private let keys: UnsafeMutablePointer<UInt>
  private let values: UnsafeMutablePointer<Atomic<UnsafeRawPointer?>>
  private let shift: UInt

  /// Reserves room for `count` types.
  init(room count: Int) {
    var bits: UInt = 4
    while (1 << bits) < count * 2 { bits += 1 }
    shift = 64 - bits
    keys = .allocate(capacity: 1 << bits)
    values = .allocate(capacity: 1 << bits)
    keys.initialize(repeating: 0, count: 1 << bits)
    for index in 0..<(1 << bits) { (values + index).initialize(to: Atomic(nil)) }
  }

  deinit {
    for index in 0...Int(UInt.max &>> shift) {
      if let pointer = values[index].load(ordering: .relaxed) { Unmanaged<AnyObject>.fromOpaque(pointer).release() }
    }
    keys.deallocate()
    values.deallocate()
  }

  func add(_ instance: some AnyObject) { add(instance, UInt(bitPattern: ObjectIdentifier(type(of: instance)))) }

  /// Allocates so many objects, and adds them under numbers that are as far apart as the addresses of types.
  static func fill(_ count: Int) -> FrozenHash {
    let hash = FrozenHash(room: count)
    for number in 1...count { hash.add(Transient(), UInt(number) &* 88) }
    return hash
  }

  func contains<Value: AnyObject>(_ type: Value.Type) -> Bool {
    let key = UInt(bitPattern: ObjectIdentifier(type))
    var slot = Self.hash(key) &>> shift
    while keys[Int(slot)] != 0 {
      if keys[Int(slot)] == key { return true }
      slot = (slot &+ 1) & (UInt.max &>> shift)
    }
    return false
  }

  private func add(_ instance: some AnyObject, _ key: UInt) {
    var slot = Self.hash(key) &>> shift
    while keys[Int(slot)] != 0 { slot = (slot &+ 1) & (UInt.max &>> shift) }
    keys[Int(slot)] = key
    values[Int(slot)].store(UnsafeRawPointer(Unmanaged.passRetained(instance).toOpaque()), ordering: .releasing)
  }

  func find<Value: AnyObject>(_ type: Value.Type) -> Value? {
    let key = UInt(bitPattern: ObjectIdentifier(type))
    let mask = UInt.max &>> shift
    var slot = Self.hash(key) &>> shift
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

  private static func hash(_ key: UInt) -> UInt { (key &>> 3) &* 0x9E37_79B9_7F4A_7C15 }
}

/// A naive container: a dictionary and a lock.
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

  func contains<Value>(_ type: Value.Type) -> Bool { entries.withLock { $0[ObjectIdentifier(type)] != nil } }

  func resolve<Value: Sendable>(_ type: Value.Type) -> Value? {
    guard let entry = entries.withLock({ $0[ObjectIdentifier(type)] }) else { return nil }
    if let instance = entry.instance { return instance as? Value }
    let made = entry.make()
    if entry.isSingleton { entries.withLock { $0[ObjectIdentifier(type)]?.instance = made } }
    return made as? Value
  }
}
