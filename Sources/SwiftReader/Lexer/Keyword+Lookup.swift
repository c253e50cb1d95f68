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
  private static func short(_ word: UInt64) -> Keyword {
    switch word {
    case 0x7361: .as
    case 0x6F64: .do
    case 0x6669: .if
    case 0x6E69: .in
    case 0x7369: .is
    case 0x79_6E41: .Any
    case 0x79_6E61: .any
    case 0x72_6F66: .for
    case 0x74_6567: .get
    case 0x74_656C: .let
    case 0x6C_696E: .nil
    case 0x74_6573: .set
    case 0x79_7274: .try
    case 0x72_6176: .var
    case 0x666C_6553: .Self
    case 0x6573_6163: .case
    case 0x7970_6F63: .copy
    case 0x6863_6165: .each
    case 0x6573_6C65: .else
    case 0x6D75_6E65: .enum
    case 0x636E_7566: .func
    case 0x7469_6E69: .`init`
    case 0x797A_616C: .lazy
    case 0x6E65_706F: .open
    case 0x666C_6573: .`self`
    case 0x656D_6F73: .some
    case 0x6E65_6874: .then
    case 0x6575_7274: .true
    case 0x6B61_6577: .weak
    case 0x72_6F74_6361: .actor
    case 0x63_6E79_7361: .async
    case 0x74_6961_7761: .await
    case 0x6B_6165_7262: .break
    case 0x68_6374_6163: .catch
    case 0x73_7361_6C63: .class
    case 0x72_6566_6564: .defer
    case 0x65_736C_6166: .false
    case 0x6C_616E_6966: .final
    case 0x64_7261_7567: .guard
    case 0x78_6966_6E69: .infix
    case 0x74_756F_6E69: .inout
    case 0x6F_7263_616D: .macro
    case 0x72_6570_7573: .super
    case 0x77_6F72_6874: .throw
    case 0x67_6E69_7375: .using
    case 0x65_7265_6877: .where
    case 0x65_6C69_6877: .while
    case 0x64_6C65_6979: .yield
    case 0x7473_6E6F_635F: .const  // _const
    case 0x6C61_636F_6C5F: .otherModifier  // _local
    case 0x7469_6E69_6564: .deinit
    case 0x7465_5364_6964: .didSet
    case 0x7472_6F70_6D69: .import
    case 0x7869_6665_7270: .prefix
    case 0x6369_6C62_7570: .public
    case 0x7461_6570_6572: .repeat
    case 0x6E72_7574_6572: .return
    case 0x6369_7461_7473: .static
    case 0x7463_7572_7473: .struct
    case 0x6863_7469_7773: .switch
    case 0x7377_6F72_6874: .throws
    case 0x6566_6173_6E75: .unsafe
    case 0x64_656E_776F_5F5F: .owned  // __owned
    case 0x65_6D75_736E_6F63: .consume
    case 0x74_6C75_6166_6564: .default
    case 0x64_7261_6373_6964: .discard
    case 0x63_696D_616E_7964: .dynamic
    case 0x65_6761_6B63_6170: .package
    case 0x78_6966_7473_6F70: .postfix
    case 0x65_7461_7669_7270: .private
    case 0x63_6E79_7361_6572: .reasync
    case 0x67_6E69_646E_6573: .sending
    case 0x64_656E_776F_6E75: .unowned
    case 0x74_6553_6C6C_6977: .willSet
    case 0x6465_7261_6873_5F5F: .shared  // __shared
    case 0x6575_6E69_746E_6F63: .continue
    case 0x7463_6572_6964_6E69: .indirect
    case 0x6C61_6E72_6574_6E69: .internal
    case 0x6465_7461_6C6F_7369: .isolated
    case 0x676E_6974_6174_756D: .mutating
    case 0x726F_7461_7265_706F: .operator
    case 0x6C61_6E6F_6974_706F: .optional
    case 0x6564_6972_7265_766F: .override
    case 0x6C6F_636F_746F_7270: .protocol
    case 0x6465_7269_7571_6572: .required
    case 0x7377_6F72_6874_6572: .rethrows
    default: .none
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
