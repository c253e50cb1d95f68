/// Dense numbers for the keys of a blueprint, so that each key is hashed once, regardless of the number of profiles.
///
/// A class, because the plans of several profiles share it.
final class KeyTable: Sendable {
  private let numbers: KeyNumbers
  /// The number of each binding's key.
  let ofBinding: [Int32]
  /// The number of each dependency's key, or -1 if nothing binds it in any profile.
  let ofDependency: [Int32]
  /// For each dependency on a collection with multi-bindings in some profile, the number of the element's key;
  /// otherwise -1.
  let ofElement: [Int32]
  /// The number of the key of each binding's implementation, or -1 if the binding does not share its instance.
  let ofImplementation: [Int32]

  /// The number of keys.
  var count: Int { numbers.count }

  /// Numbers the keys of a blueprint. Linear.
  init(_ blueprint: Blueprint) {
    // Use indices: copying a binding out of the array would retain everything that it refers to.
    let bindings = blueprint.bindings
    let symbols = blueprint.symbols.count
    var others = 0
    for index in bindings.indices {
      if bindings[index].key.symbol(among: symbols) == nil { others += 1 }
      if bindings[index].isAdapterOfOneInstance { others += 1 }
    }
    var numbers = KeyNumbers(symbols: symbols, others: others)
    var ofBinding: [Int32] = []
    var isMulti: [Bool] = []
    ofBinding.reserveCapacity(bindings.count)
    isMulti.reserveCapacity(bindings.count)
    for index in bindings.indices {
      let number = numbers.add(bindings[index].key)
      if Int(number) == isMulti.count { isMulti.append(false) }
      if bindings[index].isMulti { isMulti[Int(number)] = true }
      ofBinding.append(number)
    }
    let dependencies = blueprint.dependencies
    var ofDependency: [Int32] = []
    var ofElement: [Int32] = []
    ofDependency.reserveCapacity(dependencies.count)
    ofElement.reserveCapacity(dependencies.count)
    for index in dependencies.indices {
      let dependency = dependencies[index]
      ofDependency.append(numbers[dependency.key] ?? -1)
      let element = dependency.element.flatMap { numbers[$0] } ?? -1
      ofElement.append(element >= 0 && isMulti[Int(element)] ? element : -1)
    }
    // After the dependencies: a key that only an implementation has satisfies none of them.
    var ofImplementation = ofBinding
    for index in bindings.indices {
      if bindings[index].isAdapterOfOneInstance {
        ofImplementation[index] = numbers.add(Key(bindings[index].implementation))
      } else if !bindings[index].isOneInstance {
        ofImplementation[index] = -1
      }
    }
    self.numbers = numbers
    self.ofBinding = ofBinding
    self.ofDependency = ofDependency
    self.ofElement = ofElement
    self.ofImplementation = ofImplementation
  }

  /// The number of a key that is bound in some profile or belongs to an implementation. Constant time.
  func number(_ key: Key) -> Int32? { numbers[key] }
}

/// Assigns numbers to keys in insertion order.
///
/// An open-addressing hash table that is created once and never grows. A slot has eight bytes, so the tables of large
/// blueprints stay in the cache longer than a dictionary of keys would.
private struct KeyNumbers {
  /// The number of each unnamed key of a symbol, or -1. Most keys of analysed source are such keys, so they need no
  /// hashing.
  private var ofSymbol: [Int32]
  /// The lower half is the index of another key in ``others`` plus one; the upper half is half of its hash. 0 if the
  /// slot is empty.
  private var slots: [UInt64]
  private let shift: UInt64
  private var others: [(key: Key, number: Int32)] = []
  /// The number of keys.
  private(set) var count = 0

  /// Reserves memory for keys of this many symbols and this many other keys.
  init(symbols: Int, others: Int) {
    ofSymbol = [Int32](repeating: -1, count: symbols)
    var bits: UInt64 = 3
    while (1 << bits) < others * 2 { bits += 1 }
    slots = [UInt64](repeating: 0, count: 1 << Int(bits))
    shift = 64 - bits
    self.others.reserveCapacity(others)
  }

  subscript(key: Key) -> Int32? {
    if let symbol = key.symbol(among: ofSymbol.count) { return ofSymbol[symbol] >= 0 ? ofSymbol[symbol] : nil }
    return find(key, Self.hash(key)).number
  }

  /// The number of a key; a new key gets the next number.
  mutating func add(_ key: Key) -> Int32 {
    let new = Int32(truncatingIfNeeded: count)
    if let symbol = key.symbol(among: ofSymbol.count) {
      if ofSymbol[symbol] >= 0 { return ofSymbol[symbol] }
      ofSymbol[symbol] = new
    } else {
      let hash = Self.hash(key)
      let (known, slot) = find(key, hash)
      if let known { return known }
      slots[slot] = Self.tag(hash) | UInt64(others.count + 1)
      others.append((key, new))
    }
    count += 1
    return new
  }

  /// The number of a key, or nil and the slot to insert it at.
  private func find(_ key: Key, _ hash: UInt64) -> (number: Int32?, slot: Int) {
    var slot = Int(hash &>> shift)
    while slots[slot] != 0 {
      let index = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] & Self.tag(.max) == Self.tag(hash), others[index].key == key {
        return (others[index].number, slot)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (nil, slot)
  }

  /// The lower half of the hash, because the upper half selects the slot.
  private static func tag(_ hash: UInt64) -> UInt64 { hash &<< 32 }

  private static func hash(_ key: Key) -> UInt64 {
    let type: UInt64 =
      switch key.type {
      case .metatype(let type): UInt64(UInt(bitPattern: ObjectIdentifier(type))) &>> 3
      case .symbol(let symbol): UInt64(symbol)
      }
    // Multiplicative hashing, as in ``RegistrationTable``; the lower half is mixed for the tag.
    var hash = (type ^ key.argumentsHash &<< 32) &* 0x9E37_79B9_7F4A_7C15
    if let name = key.name {
      var hasher = Hasher()
      hasher.combine(name)
      hash ^= UInt64(truncatingIfNeeded: hasher.finalize())
    }
    return hash ^ (hash &>> 32)
  }
}

extension Blueprint.Binding {
  /// Whether its instance is kept and shared with other bindings of its implementation.
  var isOneInstance: Bool { isShared && scope != .factory }

  /// Whether the key of the implementation differs from the binding's key.
  fileprivate var isAdapterOfOneInstance: Bool {
    isOneInstance && (key.name != nil || key.type != implementation)
  }
}

extension Key {
  /// The symbol that alone identifies the key; nil if the key has a name or arguments, or the symbol is out of range.
  fileprivate func symbol(among count: Int) -> Int? {
    guard case .symbol(let symbol) = type, isPlain, Int(symbol) < count else { return nil }
    return Int(symbol)
  }
}
