import CDioxide

/// The registrations by type: an open-addressing hash table that is read without a lock while one writer adds to it.
///
/// A slot changes from empty to a pointer to a registration, and later perhaps to a registration that replaces it, but
/// never back. When the table is full, a larger one is published in its place. Readers may still use the smaller
/// tables, so these are kept until the container is freed; together they are at most as large as the current one. Replaced
/// registrations are kept too.
///
/// The two words of the table are stored in the container, and this type only holds their address. It is created for
/// each lookup, so that a lookup loads as few words as possible.
@usableFromInline
struct RegistrationTable {
  /// The two words of a container's table, next to each other.
  @usableFromInline
  struct Content {
    /// The table that readers see.
    @usableFromInline var words: UInt
    /// The table that the writer changes: the same as for readers, unless it is hidden.
    @usableFromInline var written: UInt

    init() {
      words = Words(bits: 3, replacing: nil).bitPattern
      written = words
    }
  }

  @usableFromInline let content: UnsafeMutablePointer<UInt>

  /// The table of an object whose first stored property is a ``Content``.
  @inlinable @inline(__always)
  init(of container: Container) { content = AtomicWord(firstOf: container).address }

  /// A hash table: its address, and the shift of the hash in the low six bits, so that one load reads both. The memory is the slots,
  /// followed by the table that this one replaced.
  @usableFromInline
  // Unchecked: the memory is only accessed as atomic words.
  struct Words: Equatable, @unchecked Sendable {
    /// Never 0.
    @usableFromInline let bitPattern: UInt

    /// The table that is stored in a word.
    @inlinable @inline(__always) init(at word: UnsafeMutablePointer<UInt>) { bitPattern = AtomicWord(word).load() }

    fileprivate init?(bitPattern: UInt) {
      guard bitPattern != 0 else { return nil }
      self.bitPattern = bitPattern
    }

    /// Allocates a table of empty slots.
    fileprivate init(bits: Int, replacing replaced: Words?) {
      let count = 1 << bits
      let start = UnsafeMutableRawPointer.allocate(byteCount: (count + 1) * MemoryLayout<UInt>.stride, alignment: 64)
        .initializeMemory(as: UInt.self, repeating: 0, count: count + 1)
      start[count] = replaced?.bitPattern ?? 0
      bitPattern = UInt(bitPattern: start) | UInt(UInt.bitWidth - bits)
    }

    /// The number of bits by which a hash is shifted right to become the number of a slot.
    @inlinable var shift: UInt { @inline(__always) get { bitPattern & 63 } }

    fileprivate var slots: Range<Int> { 0..<(1 << (UInt.bitWidth - Int(shift))) }

    fileprivate var replaced: Words? { Words(bitPattern: self[slots.upperBound].loadRelaxed()) }

    @inlinable var start: UnsafeMutablePointer<UInt> {
      @inline(__always) get { dioxide_address(bitPattern & ~63) }
    }

    @inlinable @inline(__always)
    func registration(_ slot: UInt) -> Unmanaged<Registration>? {
      UnsafeRawPointer(bitPattern: self[Int(bitPattern: slot)].load()).map { .fromOpaque($0) }
    }

    @inlinable subscript(slot: Int) -> AtomicWord {
      @inline(__always) get { AtomicWord(start + slot) }
    }
  }

  /// The table that readers see. It always exists.
  @inlinable var words: Words {
    @inline(__always) get { Words(at: content) }
  }

  fileprivate var written: AtomicWord { AtomicWord(content + 1) }

  /// The table that the writer changes. It always exists.
  fileprivate var writtenWords: Words { Words(at: content + 1) }

  /// The empty table that readers see instead of a hidden one; never written to.
  private static let nothing = Words(bits: 3, replacing: nil)

  /// Whether readers see an empty table, so that each lookup fails and takes the slow path. Visible tables need no
  /// extra check.
  var isHidden: Bool { words == Self.nothing }

  /// Hides or shows the table. Only the single writer may call it.
  func hide(_ hides: Bool) {
    AtomicWord(content).store(hides ? Self.nothing.bitPattern : written.loadRelaxed())
  }

  /// Finds a registration, even if the table is hidden.
  func lookUp(_ type: any Any.Type, name: String?) -> Unmanaged<Registration>? {
    let words = writtenWords
    return name.map { Self.find(type, name: $0, in: words) } ?? Self.find(type, in: words)
  }

  /// Finds the unnamed registration of a type. Constant time; no lock.
  @inlinable @inline(__always)
  func find(_ type: any Any.Type) -> Unmanaged<Registration>? {
    Self.find(type, in: words)
  }

  @inlinable @inline(__always)
  static func find(_ type: any Any.Type, in words: Words) -> Unmanaged<Registration>? {
    let identifier = ObjectIdentifier(type)
    func isIt(_ found: Unmanaged<Registration>) -> Bool {
      found._withUnsafeGuaranteedRef { ObjectIdentifier($0.type) == identifier && !$0.traits.contains(.named) }
    }
    var slot = hash(identifier) &>> words.shift
    // Usually the first slot matches. The loop starts after it, so that its mask is rarely computed.
    guard let first = words.registration(slot) else { return nil }
    if isIt(first) { return first }
    while true {
      slot = (slot &+ 1) & (UInt.max &>> words.shift)
      guard let found = words.registration(slot) else { return nil }
      if isIt(found) { return found }
    }
  }

  /// Finds the registration of a type and a name.
  @usableFromInline
  func find(_ type: any Any.Type, name: String) -> Unmanaged<Registration>? {
    Self.find(type, name: name, in: words)
  }

  private static func find(_ type: any Any.Type, name: String, in words: Words) -> Unmanaged<Registration>? {
    let shift = words.shift
    let mask = UInt.max &>> shift
    var slot = hash(type, name) &>> shift
    while true {
      let bits = words[Int(bitPattern: slot)].load()
      guard let pointer = UnsafeRawPointer(bitPattern: bits) else { return nil }
      let found = Unmanaged<Registration>.fromOpaque(pointer)
      let isIt = found._withUnsafeGuaranteedRef { $0.type == type && $0.name == name }
      if isIt { return found }
      slot = (slot &+ 1) & mask
    }
  }

  /// Multiplicative hashing (Knuth, volume 3, section 6.4): metadata is 16-byte aligned or nearly so.
  @inlinable
  static func hash(_ type: ObjectIdentifier) -> UInt {
    UInt(truncatingIfNeeded: UInt64(UInt(bitPattern: type) &>> 3) &* 0x9E37_79B9_7F4A_7C15)
  }

  private static func hash(_ type: any Any.Type, _ name: String) -> UInt {
    var hasher = Hasher()
    hasher.combine(name)
    return hash(ObjectIdentifier(type)) ^ UInt(bitPattern: hasher.finalize())
  }

  fileprivate static func hash(_ registration: Registration) -> UInt {
    guard let name = registration.name else { return hash(ObjectIdentifier(registration.type)) }
    return hash(registration.type, name)
  }
}

/// The state of the single writer of a ``RegistrationTable``; guarded by the container's lock.
struct RegistrationWriter {
  private var bits = 3
  private var used = 0
  /// Registrations that are not in a slot: multi-bindings and replaced ones.
  private var others: [Registration] = []
  private var hasManual = false
  /// The index of the next registration.
  private(set) var nextIndex: Int32 = 0

  /// Visits every registration, including replaced ones, in no particular order. Linear. There is no separate list,
  /// because the slots own the registrations.
  func forEach(_ table: RegistrationTable, _ body: (Registration) -> Void) {
    for registration in others { body(registration) }
    let words = table.writtenWords
    for slot in words.slots {
      guard let pointer = UnsafeRawPointer(bitPattern: words[slot].loadRelaxed()) else { continue }
      Unmanaged<Registration>.fromOpaque(pointer)._withUnsafeGuaranteedRef { body($0) }
    }
  }

  /// The registrations that satisfy a predicate, in the order of registration. Linear.
  func registrations(
    _ table: RegistrationTable, where isWanted: (Registration) -> Bool
  ) -> [Registration] {
    // Unmanaged, because the container owns them meanwhile: only the returned ones are retained, once.
    var places = [Unmanaged<Registration>?](repeating: nil, count: Int(nextIndex))
    var count = 0
    forEach(table) { registration in
      guard isWanted(registration) else { return }
      places[Int(registration.index)] = .passUnretained(registration)
      count += 1
    }
    var found: [Registration] = []
    found.reserveCapacity(count)
    for place in places { if let place { found.append(place.takeUnretainedValue()) } }
    return found
  }

  /// The registrations made by hand, in order, including replaced ones.
  func registeredByHand(_ table: RegistrationTable) -> [Registration] {
    hasManual ? registrations(table) { $0.traits.contains(.manual) } : []
  }

  /// Reserves memory for this many additional registrations.
  mutating func reserve(_ count: Int, in table: RegistrationTable) {
    var needed = bits
    while used + count > (1 << needed) / 8 * 5 { needed += 1 }
    if needed > bits { grow(to: needed, table) }
  }

  /// Adds a registration, or replaces the one with the same key. Amortised constant time.
  mutating func add(_ registration: Registration, to table: RegistrationTable) {
    nextIndex += 1
    if registration.traits.contains(.manual) { hasManual = true }
    // Small tables grow faster, because the old ones are kept.
    if used >= (1 << bits) / 8 * 5 { grow(to: bits < 9 ? bits + 2 : bits + 1, table) }
    let owned = Unmanaged.passRetained(registration)
    if let replaced = Self.store(owned, in: table.writtenWords, bits: bits) {
      others.append(replaced.takeRetainedValue())
    } else {
      used += 1
    }
  }

  /// Keeps a multi-binding, which is not found by its type.
  mutating func keep(_ registration: Registration) {
    nextIndex += 1
    others.append(registration)
  }

  private mutating func grow(to larger: Int, _ table: RegistrationTable) {
    let old = table.writtenWords
    let new = RegistrationTable.Words(bits: larger, replacing: old)
    for slot in old.slots {
      guard let pointer = UnsafeRawPointer(bitPattern: old[slot].loadRelaxed()) else { continue }
      _ = Self.store(Unmanaged.fromOpaque(pointer), in: new, bits: larger)
    }
    bits = larger
    let isHidden = table.isHidden
    table.written.store(new.bitPattern)
    if !isHidden { AtomicWord(table.content).store(new.bitPattern) }
  }

  /// Returns the replaced registration.
  private static func store(
    _ new: Unmanaged<Registration>, in words: RegistrationTable.Words, bits: Int
  ) -> Unmanaged<Registration>? {
    let mask = (UInt(1) &<< UInt(bits)) &- 1
    let bitPattern = UInt(bitPattern: new.toOpaque())
    return new._withUnsafeGuaranteedRef { registration in
      var slot = RegistrationTable.hash(registration) &>> UInt(UInt.bitWidth - bits)
      while true {
        let word = Int(bitPattern: slot)
        guard let pointer = UnsafeRawPointer(bitPattern: words[word].loadRelaxed()) else {
          words[word].store(bitPattern)
          return nil
        }
        let found = Unmanaged<Registration>.fromOpaque(pointer)
        let isIt = found._withUnsafeGuaranteedRef { $0.type == registration.type && $0.name == registration.name }
        if isIt {
          words[word].store(bitPattern)
          return found
        }
        slot = (slot &+ 1) & mask
      }
    }
  }

  /// Frees the memory of all tables, and releases the registrations. Nothing may read them any more.
  mutating func deallocate(_ table: RegistrationTable) {
    others = []
    let words = table.writtenWords
    for slot in words.slots {
      guard let pointer = UnsafeRawPointer(bitPattern: words[slot].loadRelaxed()) else { continue }
      Unmanaged<Registration>.fromOpaque(pointer).release()
    }
    var next: RegistrationTable.Words? = words
    while let words = next {
      next = words.replaced
      words.start.deallocate()
    }
  }
}
