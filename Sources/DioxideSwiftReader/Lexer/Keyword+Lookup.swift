extension Keyword {
  /// The keyword in `start..<end`. Compares words as numbers: the first eight bytes, and the last eight of a longer
  /// word.
  init(_ source: Source, _ start: Int, _ end: Int) {
    let length = end &- start
    // Few keywords start with a character other than a lower-case letter.
    guard length >= 2, length <= 20, Keyword.canStart(source[start]) else {
      self = .none
      return
    }
    if length <= 8 {
      self = Keyword.short(source.word(at: start, length))
    } else if Keyword.longLengths >> UInt64(truncatingIfNeeded: length) & 1 != 0 {
      self = Keyword.long(source.word(at: start, 8), tail: source.word(at: end &- 8, 8), length)
    } else {
      self = .none
    }
  }

  /// A bit set of the lengths above eight that keywords have.
  private static let longLengths: UInt64 = 1 << 9 | 1 << 11 | 1 << 14 | 1 << 15 | 1 << 20

  @inline(__always)
  private static func canStart(_ byte: UInt8) -> Bool {
    byte >= 0x5F || byte == UInt8(ascii: "A") || byte == UInt8(ascii: "S")
  }

  /// Looks up a word of up to eight bytes as a little-endian number, which also determines its length.
  ///
  /// Two table accesses replace a search and its unpredictable branches.
  @inline(__always)
  private static func short(_ word: UInt64) -> Keyword {
    // An enum case is stored as its raw value, and the slots only contain valid raw values.
    let candidate = unsafeBitCast(slots.utf8Start[slot(of: word)], to: Keyword.self)
    return candidate.spelling == word ? candidate : .none
  }

  /// The highest byte of a product that differs for all words of up to eight bytes.
  @inline(__always)
  static func slot(of word: UInt64) -> Int { Int(truncatingIfNeeded: (word &* 0xFE87_AA21_8BEE_82EB) >> 56) }

  /// The raw values of the words in their slots, or zero. A test checks the table.
  static let slots: StaticString = """
    \u{5C}\0\0\0\0\u{43}\0\0\0\u{37}\0\0\0\0\u{1}\0\
    \0\0\u{33}\0\0\0\0\u{4F}\u{2}\0\0\u{1B}\0\0\0\0\
    \0\0\u{56}\0\0\0\u{3C}\0\0\u{55}\0\u{51}\0\0\u{12}\0\
    \u{40}\0\u{34}\0\0\0\u{17}\u{26}\0\0\0\0\0\0\u{3D}\u{4C}\
    \u{15}\0\0\0\0\u{16}\0\0\u{4E}\u{10}\0\0\0\0\0\0\
    \u{46}\0\u{5D}\u{21}\u{30}\u{3F}\0\u{58}\u{54}\u{22}\u{1F}\0\0\0\0\0\
    \0\0\u{57}\0\u{4B}\u{28}\0\0\0\0\0\0\0\0\u{25}\0\
    \0\0\0\u{45}\u{2A}\0\0\0\u{29}\u{47}\0\0\u{D}\0\u{B}\u{F}\
    \0\0\0\0\0\0\u{13}\u{35}\u{36}\0\0\u{61}\0\0\u{5}\u{18}\
    \0\0\u{48}\0\0\u{62}\0\0\0\0\0\0\u{63}\u{A}\0\u{31}\
    \0\0\u{3E}\0\0\0\0\u{32}\0\0\0\u{9}\0\u{42}\0\u{41}\
    \u{4A}\0\u{3A}\0\0\0\0\u{1D}\0\0\0\0\u{59}\u{39}\0\u{4D}\
    \u{3}\u{2B}\u{1A}\0\u{14}\0\0\0\0\u{5B}\0\0\0\u{50}\u{24}\0\
    \0\0\0\0\u{2C}\0\u{3B}\u{5F}\0\0\0\u{4}\0\0\u{5A}\0\
    \0\0\u{5E}\0\0\0\0\u{1C}\0\0\0\0\0\0\0\0\
    \0\u{38}\0\u{20}\u{44}\0\0\0\0\0\0\u{60}\u{52}\0\u{E}\u{49}
    """

  /// The bytes of a word of up to eight bytes, first byte lowest; if several words share a case, those of the short
  /// one. Zero for longer words.
  var spelling: UInt64 {
    switch self {
    case .class: 0x73_7361_6C63  // class
    case .struct: 0x7463_7572_7473  // struct
    case .enum: 0x6D75_6E65  // enum
    case .actor: 0x72_6F74_6361  // actor
    case .protocol: 0x6C6F_636F_746F_7270  // protocol
    case .`init`: 0x7469_6E69  // init
    case .deinit: 0x7469_6E69_6564  // deinit
    case .func: 0x636E_7566  // func
    case .var: 0x72_6176  // var
    case .let: 0x74_656C  // let
    case .case: 0x6573_6163  // case
    case .operator: 0x726F_7461_7265_706F  // operator
    case .macro: 0x6F_7263_616D  // macro
    case .import: 0x7472_6F70_6D69  // import
    case .using: 0x67_6E69_7375  // using
    case .open: 0x6E65_706F  // open
    case .public: 0x6369_6C62_7570  // public
    case .package: 0x65_6761_6B63_6170  // package
    case .internal: 0x6C61_6E72_6574_6E69  // internal
    case .private: 0x65_7461_7669_7270  // private
    case .static: 0x6369_7461_7473  // static
    case .final: 0x6C_616E_6966  // final
    case .lazy: 0x797A_616C  // lazy
    case .required: 0x6465_7269_7571_6572  // required
    case .override: 0x6564_6972_7265_766F  // override
    case .weak: 0x6B61_6577  // weak
    case .unowned: 0x64_656E_776F_6E75  // unowned
    case .isolated: 0x6465_7461_6C6F_7369  // isolated
    case .indirect: 0x7463_6572_6964_6E69  // indirect
    case .mutating: 0x676E_6974_6174_756D  // mutating
    case .dynamic: 0x63_696D_616E_7964  // dynamic
    case .optional: 0x6C61_6E6F_6974_706F  // optional
    case .prefix: 0x7869_6665_7270  // prefix
    case .postfix: 0x78_6966_7473_6F70  // postfix
    case .infix: 0x78_6966_6E69  // infix
    case .async: 0x63_6E79_7361  // async
    case .sending: 0x67_6E69_646E_6573  // sending
    case .reasync: 0x63_6E79_7361_6572  // reasync
    case .otherModifier: 0x6C61_636F_6C5F  // _local
    case .inout: 0x74_756F_6E69  // inout
    case .owned: 0x64_656E_776F_5F5F  // __owned
    case .shared: 0x6465_7261_6873_5F5F  // __shared
    case .const: 0x7473_6E6F_635F  // _const
    case .throws: 0x7377_6F72_6874  // throws
    case .rethrows: 0x7377_6F72_6874_6572  // rethrows
    case .where: 0x65_7265_6877  // where
    case .some: 0x656D_6F73  // some
    case .any: 0x79_6E61  // any
    case .each: 0x6863_6165  // each
    case .repeat: 0x7461_6570_6572  // repeat
    case .Any: 0x79_6E41  // Any
    case .Self: 0x666C_6553  // Self
    case .didSet: 0x7465_5364_6964  // didSet
    case .willSet: 0x74_6553_6C6C_6977  // willSet
    case .get: 0x74_6567  // get
    case .set: 0x74_6573  // set
    case .if: 0x6669  // if
    case .else: 0x6573_6C65  // else
    case .guard: 0x64_7261_7567  // guard
    case .while: 0x65_6C69_6877  // while
    case .for: 0x72_6F66  // for
    case .in: 0x6E69  // in
    case .switch: 0x6863_7469_7773  // switch
    case .do: 0x6F64  // do
    case .catch: 0x68_6374_6163  // catch
    case .defer: 0x72_6566_6564  // defer
    case .return: 0x6E72_7574_6572  // return
    case .throw: 0x77_6F72_6874  // throw
    case .break: 0x6B_6165_7262  // break
    case .continue: 0x6575_6E69_746E_6F63  // continue
    case .default: 0x74_6C75_6166_6564  // default
    case .try: 0x79_7274  // try
    case .await: 0x74_6961_7761  // await
    case .as: 0x7361  // as
    case .is: 0x7369  // is
    case .true: 0x6575_7274  // true
    case .false: 0x65_736C_6166  // false
    case .nil: 0x6C_696E  // nil
    case .`self`: 0x666C_6573  // self
    case .super: 0x72_6570_7573  // super
    case .yield: 0x64_6C65_6979  // yield
    case .discard: 0x64_7261_6373_6964  // discard
    case .then: 0x6E65_6874  // then
    case .copy: 0x7970_6F63  // copy
    case .consume: 0x65_6D75_736E_6F63  // consume
    case .unsafe: 0x6566_6173_6E75  // unsafe
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
