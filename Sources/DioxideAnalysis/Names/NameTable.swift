/// Maps names stored elsewhere to numbers: an open-addressing hash table with slots of eight bytes, which saves memory
/// and allocations for programs with very many types.
///
/// The hash is seeded for each run, like that of `Dictionary`, to prevent collision attacks.
struct NameTable: Sendable {
  /// The lower half is the number of a name plus one, the upper half is half of its hash; 0 if the slot is empty.
  private var slots: [UInt64]
  private var shift: UInt64
  private(set) var count = 0
  private let seed: UInt64

  /// Reserves memory for this many names.
  init(minimumCapacity: Int) {
    var bits: UInt64 = 3
    while (1 << bits) < minimumCapacity + minimumCapacity / 2 { bits += 1 }
    slots = [UInt64](repeating: 0, count: 1 << Int(bits))
    shift = 64 - bits
    seed = UInt64(truncatingIfNeeded: Hasher().finalize())
  }

  /// The number of a name; `isName` returns whether a number belongs to the name. Constant time.
  func number(of name: String, where isName: (Int) -> Bool) -> Int? {
    count == 0 ? nil : number(hashed: hash(name), where: isName)
  }

  /// Adds the number of a new name, given its ``hash(_:)``. Amortised constant time.
  mutating func add(_ number: Int, hashed hash: UInt64) {
    if count >= slots.count / 4 * 3 { grow() }
    insert(Self.tag(hash) | UInt64(truncatingIfNeeded: number + 1) & 0xFFFF_FFFF, at: hash)
    count += 1
  }

  /// The number of a name, given its ``hash(_:)``. Constant time.
  func number(hashed hash: UInt64, where isName: (Int) -> Bool) -> Int? {
    var slot = Int(truncatingIfNeeded: hash &>> shift)
    while slots[slot] != 0 {
      let number = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] & Self.tag(.max) == Self.tag(hash), isName(number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ value: UInt64, at hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash &>> shift)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = value
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    shift -= 1
    for value in old where value != 0 { insert(value, at: value & Self.tag(.max)) }
  }

  /// The upper half, which is sufficient to find the slot again in a table with fewer than four billion slots.
  private static func tag(_ hash: UInt64) -> UInt64 { hash & 0xFFFF_FFFF_0000_0000 }

  /// Hashes eight bytes at a time with a full-width multiplication.
  func hash(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { bytes in
      var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
      let raw = UnsafeRawBufferPointer(bytes)
      var index = 0
      while index + 8 <= raw.count {
        hash = Self.folded(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      var rest: UInt64 = 0
      while index < raw.count {
        rest = rest << 8 | UInt64(raw[index])
        index += 1
      }
      return Self.folded(hash ^ rest)
    }
  }

  private static func folded(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
