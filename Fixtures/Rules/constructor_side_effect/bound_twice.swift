import Dioxide
import Foundation

protocol Source {}
protocol Sink {}

@Adapter(for: Source.self)
@Adapter(for: Sink.self)
final class Feed: Source, Sink {
  let data: Data?

  init() {
    data = try? Data(contentsOf: URL(filePath: "/etc/feed"))  // expect: constructor_side_effect
  }
}
