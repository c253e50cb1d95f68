/// Ids of elements: derived from names, so that they are stable between runs, with few characters, so that scripts and
/// style sheets need no quoting.
enum ElementID {
  /// The maximum number of bytes of a name in an id; the rest is replaced by a hash.
  static let limit = 160

  /// Letters, digits, `.` and `-` are kept; every other byte becomes `_` and two hexadecimal digits. Two names have
  /// different ids unless they are longer than ``limit`` and their 64-bit hashes are equal.
  static func make(_ prefix: String, _ name: String) -> String {
    var result = prefix + "-"
    var written = 0
    for byte in name.utf8 {
      guard written < limit else {
        result += "_" + String(hash(name), radix: 16)
        break
      }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "_0" + digits : "_" + digits
      }
      written += 1
    }
    return result
  }

  /// FNV-1a, 64 bits.
  static func hash(_ name: String) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return value
  }
}

/// Makes ids unique: the second use of a name gets `~2`, the third `~3`.
struct UniqueElementIDs {
  private var uses: [String: Int] = [:]

  mutating func make(_ prefix: String, _ name: String) -> String {
    let id = ElementID.make(prefix, name)
    let count = (uses[id] ?? 0) + 1
    uses[id] = count
    // `~` does not occur in the ids of names, so the result is new.
    return count == 1 ? id : "\(id)~\(count)"
  }
}
