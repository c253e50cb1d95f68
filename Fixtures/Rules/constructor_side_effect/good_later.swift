import Dioxide
import Foundation

@Service final class Feed {
  let load: () -> Data?
  let text: String
  init() {
    load = { try? Data(contentsOf: URL(filePath: "/a")) }
    text = String(describing: 1)
  }
  func refresh() {
    Task { }
  }
}

final class NoComponent {
  init() { Task { } }
}
