import Dioxide

/// Marked, it is called: what the macro writes stands within the type.
@Service
final class Marked: Sendable {
  @Inject private init() {}
}

// What is marked by a comment is built by code of the project's own, which may stand in the same file.
// dioxide:service
final class Composed: Sendable {
  private init(marked: Marked) {}
}

/// Its designated initializer is the one that it did not have to write.
@Service
final class Convenient: Sendable {
  private convenience init(name: String) { self.init() }
  private convenience init(number: Int) { self.init() }
}

@Service
enum Choice: Sendable {
  case only
  init() { self = .only }
}
