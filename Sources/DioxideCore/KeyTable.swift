/// The keys of a blueprint as dense numbers, so that each is hashed once, however many profiles are planned.
///
/// An open-addressing hash table that is made in one go and never grows: a slot holds eight bytes, so that the tables of
/// large blueprints stay in the cache for longer than a dictionary of keys would.
struct KeyTable: Sendable {
  /// The number of each unnamed key of a symbol, or -1: most keys of analysed source, which so need no hashing.
  private var numberOfSymbol: [Int32]
  /// The number of a key, plus one, in the lower half, and half of its hash in the upper; 0 where there is none.
  private var slots: [UInt64]
  private let shift: UInt64
  /// The keys by their numbers.
  private var keys: [Key] = []
  /// The number of each binding's key.
  private(set) var ofBinding: [Int32] = []
  /// The number of each dependency's key, or -1 where nothing binds it in any profile.
  private(set) var ofDependency: [Int32] = []
  /// The number of the element's key of each dependency on a collection that is bound multi in some profile, else -1.
  private(set) var ofElement: [Int32] = []

  /// Numbers the keys of a blueprint. Linear.
  init(_ blueprint: Blueprint) {
    numberOfSymbol = [Int32](repeating: -1, count: blueprint.symbols.count)
    // By index: to take a binding out of its array is to retain all that it refers to.
    let bindings = blueprint.bindings
    let symbols = blueprint.symbols.count
    let hashed = bindings.indices.count { Self.symbol(bindings[$0].key, among: symbols) == nil }
    var bits: UInt64 = 3
    while (1 << bits) < hashed * 2 { bits += 1 }
    slots = [UInt64](repeating: 0, count: 1 << Int(bits))
    shift = 64 - bits
    keys.reserveCapacity(bindings.count)
    ofBinding.reserveCapacity(bindings.count)
    var isMulti: [Bool] = []
    isMulti.reserveCapacity(bindings.count)
    for index in bindings.indices {
      let number = add(bindings[index].key)
      if Int(number) == isMulti.count { isMulti.append(false) }
      if bindings[index].isMulti { isMulti[Int(number)] = true }
      ofBinding.append(number)
    }
    let dependencies = blueprint.dependencies
    ofDependency.reserveCapacity(dependencies.count)
    ofElement.reserveCapacity(dependencies.count)
    for index in dependencies.indices {
      ofDependency.append(number(dependencies[index].key) ?? -1)
      let element = dependencies[index].element.flatMap { number($0) } ?? -1
      ofElement.append(element >= 0 && isMulti[Int(element)] ? element : -1)
    }
  }

  /// How many keys there are.
  var count: Int { keys.count }

  /// The number of a key, if something binds it in some profile. Constant time.
  func number(_ key: Key) -> Int32? {
    if let symbol = Self.symbol(key, among: numberOfSymbol.count) {
      return numberOfSymbol[symbol] >= 0 ? numberOfSymbol[symbol] : nil
    }
    return find(key, Self.hash(key)).number
  }

  private mutating func add(_ key: Key) -> Int32 {
    let new = Int32(truncatingIfNeeded: keys.count)
    if let symbol = Self.symbol(key, among: numberOfSymbol.count) {
      if numberOfSymbol[symbol] >= 0 { return numberOfSymbol[symbol] }
      numberOfSymbol[symbol] = new
    } else {
      let hash = Self.hash(key)
      let (known, slot) = find(key, hash)
      if let known { return known }
      slots[slot] = Self.tag(hash) | UInt64(keys.count + 1)
    }
    keys.append(key)
    return new
  }

  /// The number of a key, or nothing and the slot where it belongs.
  private func find(_ key: Key, _ hash: UInt64) -> (number: Int32?, slot: Int) {
    var slot = Int(hash &>> shift)
    while slots[slot] != 0 {
      let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] & Self.tag(.max) == Self.tag(hash), keys[number] == key {
        return (Int32(truncatingIfNeeded: number), slot)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (nil, slot)
  }

  /// The lower half, for the upper chooses the slot.
  private static func tag(_ hash: UInt64) -> UInt64 { hash &<< 32 }

  private static func hash(_ key: Key) -> UInt64 {
    let type: UInt64 =
      switch key.type {
      case .metatype(let type): UInt64(UInt(bitPattern: ObjectIdentifier(type))) &>> 3
      case .symbol(let symbol): UInt64(symbol)
      }
    // Multiplicative hashing, as in ``RegistrationTable``; the lower half is mixed for the tag.
    var hash = type &* 0x9E37_79B9_7F4A_7C15
    if let name = key.name {
      var hasher = Hasher()
      hasher.combine(name)
      hash ^= UInt64(truncatingIfNeeded: hasher.finalize())
    }
    return hash ^ (hash &>> 32)
  }

  /// The symbol that is all of a key.
  private static func symbol(_ key: Key, among count: Int) -> Int? {
    guard case .symbol(let symbol) = key.type, key.name == nil, Int(symbol) < count else { return nil }
    return Int(symbol)
  }
}
