extension Keyword {
  /// Which word stands in `start..<end`. Compares by number: the first eight bytes, and the last eight of a longer word.
  init(_ source: Source, _ start: Int, _ end: Int) {
    let length = end - start
    guard length >= 2, length <= 20 else {
      self = .none
      return
    }
    let head = source.word(at: start, length)
    if length <= 8 {
      self = Keyword.short(head)
    } else {
      self = Keyword.long(head, tail: source.word(at: end - 8, 8), length)
    }
  }

  /// A word of eight bytes or fewer, as a little-endian number; the number tells the length too.
  ///
  /// Two look-ups in place of a search: the product has another highest byte for each of the words, which tells the only one
  /// that it can be.
  private static func short(_ word: UInt64) -> Keyword {
    let candidate = Keyword(slot: UInt8(truncatingIfNeeded: (word &* 0xFE87_AA21_8BEE_82EB) >> 56))
    return candidate.spelling == word ? candidate : .none
  }

  private init(slot: UInt8) {
    switch slot {
    case 0: self = .`self`
    case 5: self = .get
    case 9: self = .const
    case 14: self = .class
    case 18: self = .otherModifier
    case 23: self = .return
    case 24: self = .struct
    case 27: self = .static
    case 34: self = .await
    case 38: self = .any
    case 41: self = .try
    case 43: self = .break
    case 46: self = .macro
    case 48: self = .Self
    case 50: self = .inout
    case 54: self = .package
    case 55: self = .mutating
    case 62: self = .each
    case 63: self = .do
    case 64: self = .open
    case 69: self = .public
    case 72: self = .defer
    case 73: self = .operator
    case 80: self = .else
    case 82: self = .super
    case 83: self = .weak
    case 84: self = .async
    case 85: self = .Any
    case 87: self = .is
    case 88: self = .default
    case 89: self = .unowned
    case 90: self = .required
    case 98: self = .as
    case 100: self = .switch
    case 101: self = .dynamic
    case 110: self = .indirect
    case 115: self = .if
    case 116: self = .prefix
    case 120: self = .optional
    case 121: self = .guard
    case 124: self = .var
    case 126: self = .func
    case 127: self = .case
    case 134: self = .import
    case 135: self = .owned
    case 136: self = .shared
    case 139: self = .copy
    case 142: self = .protocol
    case 143: self = .internal
    case 146: self = .while
    case 149: self = .consume
    case 156: self = .unsafe
    case 157: self = .deinit
    case 159: self = .sending
    case 162: self = .repeat
    case 167: self = .reasync
    case 171: self = .`init`
    case 173: self = .willSet
    case 175: self = .didSet
    case 176: self = .in
    case 178: self = .where
    case 183: self = .lazy
    case 188: self = .true
    case 189: self = .rethrows
    case 191: self = .catch
    case 192: self = .enum
    case 193: self = .postfix
    case 194: self = .private
    case 196: self = .using
    case 201: self = .nil
    case 205: self = .throw
    case 206: self = .isolated
    case 212: self = .infix
    case 214: self = .some
    case 215: self = .discard
    case 219: self = .actor
    case 222: self = .false
    case 226: self = .yield
    case 231: self = .final
    case 241: self = .throws
    case 243: self = .override
    case 244: self = .set
    case 251: self = .then
    case 252: self = .continue
    case 254: self = .let
    case 255: self = .for
    default: self = .none
    }
  }

  /// The bytes of a word of eight bytes or fewer, the first one lowest; of those that share a meaning, the one that is so
  /// short. Zero for the longer ones, as no word is.
  private var spelling: UInt64 {
    switch self {
    case .as: 0x7361
    case .do: 0x6F64
    case .if: 0x6669
    case .in: 0x6E69
    case .is: 0x7369
    case .Any: 0x79_6E41
    case .any: 0x79_6E61
    case .for: 0x72_6F66
    case .get: 0x74_6567
    case .let: 0x74_656C
    case .nil: 0x6C_696E
    case .set: 0x74_6573
    case .try: 0x79_7274
    case .var: 0x72_6176
    case .Self: 0x666C_6553
    case .case: 0x6573_6163
    case .copy: 0x7970_6F63
    case .each: 0x6863_6165
    case .else: 0x6573_6C65
    case .enum: 0x6D75_6E65
    case .func: 0x636E_7566
    case .`init`: 0x7469_6E69
    case .lazy: 0x797A_616C
    case .open: 0x6E65_706F
    case .`self`: 0x666C_6573
    case .some: 0x656D_6F73
    case .then: 0x6E65_6874
    case .true: 0x6575_7274
    case .weak: 0x6B61_6577
    case .actor: 0x72_6F74_6361
    case .async: 0x63_6E79_7361
    case .await: 0x74_6961_7761
    case .break: 0x6B_6165_7262
    case .catch: 0x68_6374_6163
    case .class: 0x73_7361_6C63
    case .defer: 0x72_6566_6564
    case .false: 0x65_736C_6166
    case .final: 0x6C_616E_6966
    case .guard: 0x64_7261_7567
    case .infix: 0x78_6966_6E69
    case .inout: 0x74_756F_6E69
    case .macro: 0x6F_7263_616D
    case .super: 0x72_6570_7573
    case .throw: 0x77_6F72_6874
    case .using: 0x67_6E69_7375
    case .where: 0x65_7265_6877
    case .while: 0x65_6C69_6877
    case .yield: 0x64_6C65_6979
    case .const: 0x7473_6E6F_635F  // _const
    case .otherModifier: 0x6C61_636F_6C5F  // _local
    case .deinit: 0x7469_6E69_6564
    case .didSet: 0x7465_5364_6964
    case .import: 0x7472_6F70_6D69
    case .prefix: 0x7869_6665_7270
    case .public: 0x6369_6C62_7570
    case .repeat: 0x7461_6570_6572
    case .return: 0x6E72_7574_6572
    case .static: 0x6369_7461_7473
    case .struct: 0x7463_7572_7473
    case .switch: 0x6863_7469_7773
    case .throws: 0x7377_6F72_6874
    case .unsafe: 0x6566_6173_6E75
    case .owned: 0x64_656E_776F_5F5F  // __owned
    case .consume: 0x65_6D75_736E_6F63
    case .default: 0x74_6C75_6166_6564
    case .discard: 0x64_7261_6373_6964
    case .dynamic: 0x63_696D_616E_7964
    case .package: 0x65_6761_6B63_6170
    case .postfix: 0x78_6966_7473_6F70
    case .private: 0x65_7461_7669_7270
    case .reasync: 0x63_6E79_7361_6572
    case .sending: 0x67_6E69_646E_6573
    case .unowned: 0x64_656E_776F_6E75
    case .willSet: 0x74_6553_6C6C_6977
    case .shared: 0x6465_7261_6873_5F5F  // __shared
    case .continue: 0x6575_6E69_746E_6F63
    case .indirect: 0x7463_6572_6964_6E69
    case .internal: 0x6C61_6E72_6574_6E69
    case .isolated: 0x6465_7461_6C6F_7369
    case .mutating: 0x676E_6974_6174_756D
    case .operator: 0x726F_7461_7265_706F
    case .optional: 0x6C61_6E6F_6974_706F
    case .override: 0x6564_6972_7265_766F
    case .protocol: 0x6C6F_636F_746F_7270
    case .required: 0x6465_7269_7571_6572
    case .rethrows: 0x7377_6F72_6874_6572
    default: 0
    }
  }

  /// A word of more than eight bytes.
  private static func long(_ head: UInt64, tail: UInt64, _ length: Int) -> Keyword {
    switch (length, head, tail) {
    case (9, 0x6E69_776F_7272_6F62, 0x676E_6977_6F72_726F): .borrowing
    case (9, 0x6E69_6D75_736E_6F63, 0x676E_696D_7573_6E6F): .consuming
    case (9, 0x6F69_736E_6574_7865, 0x6E6F_6973_6E65_7478): .extension
    case (9, 0x7069_7263_7362_7573, 0x7470_6972_6373_6275): .subscript
    case (9, 0x6169_6C61_6570_7974, 0x7361_696C_6165_7079): .typealias
    case (11, 0x6D75_736E_6F63_5F5F, 0x676E_696D_7573_6E6F): .otherModifier  // __consuming
    case (11, 0x6569_6E65_766E_6F63, 0x6563_6E65_696E_6576): .convenience
    case (11, 0x7562_6972_7473_6964, 0x6465_7475_6269_7274): .distributed
    case (11, 0x6F72_6874_6C6C_6166, 0x6867_756F_7268_746C): .fallthrough
    case (11, 0x7669_7270_656C_6966, 0x6574_6176_6972_7065): .fileprivate
    case (11, 0x616C_6F73_696E_6F6E, 0x6465_7461_6C6F_7369): .nonisolated
    case (11, 0x7461_7475_6D6E_6F6E, 0x676E_6974_6174_756D): .nonmutating
    case (14, 0x7461_6963_6F73_7361, 0x6570_7974_6465_7461): .associatedtype
    case (15, 0x7265_7474_6573_5F5F, 0x7373_6563_6361_5F72): .otherModifier  // __setter_access
    case (15, 0x6E65_6465_6365_7270, 0x7075_6F72_6765_636E): .precedencegroup
    case (20, 0x4474_6C75_7365_725F, 0x666C_6553_6E4F_7364): .otherModifier  // _resultDependsOnSelf
    default: .none
    }
  }
}
