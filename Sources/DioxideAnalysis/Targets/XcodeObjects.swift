/// The objects of a `project.pbxproj`, indexed once and read on request.
///
/// The file is an old-style property list: `{ key = value; list = ( a, b, ); }`, with comments. Most of it does not
/// affect targets and is skipped.
struct XcodeObjects {
  /// The identifier of an object: 128 bits of a hash of its text.
  struct Identifier: Hashable {
    private var first: UInt64 = 0xCBF2_9CE4_8422_2325
    private var second: UInt64 = 0x9E37_79B9_7F4A_7C15

    fileprivate init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
      for byte in bytes {
        first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
        second = (second &+ UInt64(byte)) &* 0xFF51_AFD7_ED55_8CCD
        second ^= second >> 29
      }
    }
  }

  /// The range between the braces of an object.
  typealias Body = Range<Int>

  private let bytes: UnsafeBufferPointer<UInt8>
  private var bodies: [Identifier: Body] = [:]
  private var rootIdentifier: Identifier?

  /// Indexes the objects of a file. Linear; nil if it is not a property list.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var scanner = PropertyListScanner(bytes)
    guard scanner.next() == .mark("{") else { return nil }
    while let token = scanner.next(), token != .mark("}") {
      guard case .text(let key) = token, scanner.next() == .mark("=") else { return nil }
      if equals(key, "objects") {
        guard scanner.next() == .mark("{"), find(&scanner) else { return nil }
      } else if equals(key, "rootObject") {
        guard case .text(let identifier)? = scanner.next() else { return nil }
        rootIdentifier = Identifier(bytes[identifier])
      } else {
        guard scanner.skipValue() else { return nil }
      }
      guard scanner.next() == .mark(";") else { return nil }
    }
  }

  /// Indexes the objects up to the closing brace.
  private mutating func find(_ scanner: inout PropertyListScanner) -> Bool {
    while let token = scanner.next() {
      if token == .mark("}") { return true }
      guard case .text(let identifier) = token, scanner.next() == .mark("=") else { return false }
      let start = scanner.position
      guard scanner.skipValue() else { return false }
      bodies[Identifier(bytes[identifier])] = start..<scanner.position
      guard scanner.next() == .mark(";") else { return false }
    }
    return false
  }

  /// The object with an identifier.
  func body(_ identifier: Identifier) -> Body? { bodies[identifier] }

  /// The root object, which refers to all others.
  var root: Body? { rootIdentifier.flatMap(body) }

  /// Whether an object has a certain `isa` value.
  func isKind(_ body: Body, _ kind: StaticString) -> Bool {
    range(of: "isa", in: body).map { equals($0, kind) } ?? false
  }

  /// The text of a field of an object; nil if it does not exist.
  func text(_ key: StaticString, in body: Body) -> String? { range(of: key, in: body).map(string) }

  /// The object that a field refers to.
  func reference(_ key: StaticString, in body: Body) -> Identifier? {
    range(of: key, in: body).map { Identifier(bytes[$0]) }
  }

  /// The objects in the list of a field.
  func references(_ key: StaticString, in body: Body) -> [Identifier] {
    list(key, in: body).map { Identifier(bytes[$0]) }
  }

  /// The strings in the list of a field.
  func texts(_ key: StaticString, in body: Body) -> [String] { list(key, in: body).map(string) }

  private func list(_ key: StaticString, in body: Body) -> [Range<Int>] {
    var scanner = PropertyListScanner(bytes, body)
    guard scanner.find(key), scanner.next() == .mark("(") else { return [] }
    var items: [Range<Int>] = []
    while let token = scanner.next(), token != .mark(")") {
      if case .text(let range) = token { items.append(range) }
    }
    return items
  }

  private func range(of key: StaticString, in body: Body) -> Range<Int>? {
    var scanner = PropertyListScanner(bytes, body)
    guard scanner.find(key), case .text(let range)? = scanner.next() else { return nil }
    return range
  }

  private func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    PropertyListScanner.equals(bytes[range], text)
  }

  /// The text of a range, with escapes resolved.
  private func string(_ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "\\")) else { return String(decoding: bytes[range], as: UTF8.self) }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in bytes[range] {
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      if !isEscaped { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
