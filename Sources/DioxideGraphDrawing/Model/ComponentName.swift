/// The name of a component as a picture writes it: what it is first, and what is only long left out.
struct ComponentName {
  /// The name, without a list of arguments in front of it and with long generic arguments shortened.
  let text: String
  /// The arguments that the component is resolved with, as they are written; nil for none.
  let arguments: String?

  /// Generic arguments longer than this are shortened.
  private static let limit = 26

  /// Takes a name apart. Linear.
  init(_ name: String) {
    let (arguments, result) = Self.parts(name)
    self.arguments = arguments
    text = Self.shortened(result)
  }

  /// `(Int, String) -> Ticket` is `Ticket`, resolved with `(Int, String)`; a name of another form is left as it is.
  private static func parts(_ name: String) -> (arguments: String?, result: String) {
    guard name.hasPrefix("(") else { return (nil, name) }
    var depth = 0
    var index = name.startIndex
    while index < name.endIndex {
      switch name[index] {
      case "(": depth += 1
      case ")": depth -= 1
      default: break
      }
      index = name.index(after: index)
      if depth == 0 { break }
    }
    let rest = name[index...]
    guard depth == 0, rest.hasPrefix(" -> "), rest.count > 4 else { return (nil, name) }
    return (String(name[..<index]), String(rest.dropFirst(4)))
  }

  /// `Repository<Order, any Port & Sendable>` with only as much between the brackets as there is room for.
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
