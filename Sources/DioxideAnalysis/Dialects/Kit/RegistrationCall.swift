import DioxideSwiftReader

extension RegistrationFact {
  /// The common parts of a registration call with a closure.
  init(
    of call: Call, key: String, keyRange: ByteRange, provider: Provider = .closure([]), enclosing: String,
    dialect: String, _ source: SourceBytes
  ) {
    self.init(
      key: key, keyRange: keyRange, provider: provider, range: call.range, receiver: source.text(call.receiver),
      block: call.scope, isInSwitch: Self.isSwitch(call.scope, in: source),
      conditions: call.branch < 0 ? [] : [Condition(group: .max, index: UInt32(call.branch), text: "")],
      enclosing: enclosing, dialect: dialect)
  }

  /// Whether a block belongs to a `switch`: its first word is `case` or `default`.
  private static func isSwitch(_ block: ByteRange, in source: SourceBytes) -> Bool {
    var index = block.start + 1
    while index < block.end, source.buffer[Int(index)] <= UInt8(ascii: " ") { index += 1 }
    return ["case", "default", "@unknown"].contains { (word: StaticString) in
      let end = index + UInt32(word.utf8CodeUnitCount)
      return end <= block.end && source.equals(ByteRange(index, end), word)
    }
  }
}
