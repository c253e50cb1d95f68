/// The name of a component in a picture, with long parts shortened.
struct ComponentName {
  /// The name with long generic arguments shortened.
  let text: String

  /// The maximum length of generic arguments; longer ones are shortened.
  private static let limit = 26

  /// Shortens a name. Linear.
  init(_ name: String) {
    text = Self.shortened(name)
  }

  /// `Repository<Order, any Port & Sendable>`, with the text between the brackets truncated to the limit.
  private static func shortened(_ name: String) -> String {
    guard name.count > limit + 8, let open = name.firstIndex(of: "<"), let close = name.lastIndex(of: ">"),
      open < close,
      open > name.startIndex
    else { return name }
    let inner = name[name.index(after: open)..<close]
    let room = max(8, limit - name.distance(from: name.startIndex, to: open))
    guard inner.count > room else { return name }
    let head = (room - 1) * 2 / 3
    return name[...open] + inner.prefix(head) + "…" + inner.suffix(room - 1 - head) + name[close...]
  }
}
