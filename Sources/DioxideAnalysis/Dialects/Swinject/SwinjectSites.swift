import DioxideSwiftReader

/// The kind of each token of a file that matches one of Swinject's words.
extension SwinjectCalls {
  /// The counted words, in addition to the operator `~>`.
  static let siteWords: [Word] = [.resolve, .register, .autoregister, .forward, .storyboardInitCompleted]

  /// Counts the tokens, and finds functions used as values: `let make = resolver.resolve`.
  ///
  /// - Parameters:
  ///   - requests: The `resolve` calls that could not be read, by index.
  ///   - places: The positions of the words, starting with ``siteWords``.
  func sites(
    _ requests: [Int: Request], _ places: WordPlaces, _ mask: inout CodeMask
  ) -> (counts: SiteCounts, values: [SwinjectUnread]) {
    var counts = SiteCounts()
    var values: [SwinjectUnread] = []
    places.count(Self.siteWords.indices, in: list, &mask, into: &counts) {
      kind(ofCall: $0, requests)
    } otherwise: { number, range in
      let word = Self.siteWords[number]
      guard let value = functionValue(word, range) else { return .excluded }
      values.append(value)
      return word == .resolve ? .injection : .registration
    }
    for arrow in arrowKinds { counts.add(arrow) }
    return (counts, values)
  }

  private func kind(ofCall index: Int, _ requests: [Int: Request]) -> SiteCounts.Kind {
    switch words[index] {
    case .resolve:
      switch requests[index] {
      case nil, .unread: return .injection
      case .forwarded: return .forwarder
      case .foreign: return .excluded
      }
    case .register, .autoregister:
      let call = list.calls[index]
      if isRegistering[index] { return .registration }
      if isOpenRegistration(words[index], call) { return .forwarder }
      return isUnread(words[index], call) && mayRegister(call) ? .registration : .excluded
    case .forward, .storyboardInitCompleted: return isRegistering[index] ? .registration : .excluded
    case .implements, .inObjectScope, .initCompleted: return .excluded
    }
  }

  /// A word after a container that is not called.
  private func functionValue(_ word: Word, _ range: ByteRange) -> SwinjectUnread? {
    let bytes = file.source.buffer
    let end = Int(range.start) - 1
    guard word == .resolve || word == .register, end > 0, bytes[end] == UInt8(ascii: ".") else { return nil }
    let start = Words.start(ofNameIn: bytes, endingAt: end)
    guard start < end else { return nil }
    let receiver = ByteRange(UInt32(clamping: start), UInt32(clamping: end))
    let types = typesOfReceiver(receiver).map { $0.filter { $0 != "?" && $0 != "!" } }
    guard types.contains("Resolver") || types.contains("Container") || isContainer(receiver) else { return nil }
    return SwinjectUnread(
      kind: word == .resolve ? .request : .registration, range: range, type: "", reason: UnjudgedReason(.unknownCall),
      enclosing: enclosing.path(at: range.start))
  }
}
