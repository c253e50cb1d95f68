import Dioxide

// Types that are isolated to a global actor, whose initializers are isolated or not, also those that nobody writes.

@globalActor actor StorageActor {
  static let shared = StorageActor()
}

@Service @MainActor final class Empty {}

@Service @MainActor final class Counted {
  var count = 1
}

@MainActor func title() -> String { "" }

@Service @MainActor final class Titled {
  var text = title()
}

@Service @MainActor struct Memberwise {
  let empty: Empty
  var counted: Counted
  var text = title()
}

@Service @StorageActor final class Disk {
  let empty: Empty
  init(empty: Empty) { self.empty = empty }
}

@Service @MainActor final class Asynchronous {
  init(empty: Empty) async throws {}
}

@Service @MainActor final class Free {
  nonisolated init(empty: Empty) {}
}

@Service final class OnlyBuiltThere: Sendable {
  @MainActor init(empty: Empty) { empty.touch() }
}

extension Empty {
  func touch() {}
}
