import Dioxide

/// Its designated initializer is the one that it did not have to write.
@Service
final class Lamp: Sendable {
  let name = "lamp"
  convenience init(name: String) { self.init() }
  convenience init(number: Int) { self.init() }
}
