import Dioxide

protocol Port: Sendable {}

@Service
struct Settings: Sendable {
  static let shared = 1
  let fixed = 2
  var changed = 3
  var computed: any Port { port }
  lazy var late: String = "late"
  private(set) var seen: Int? = nil
  let port: any Port  // expect: missing_binding
  var observed: any Port {  // also: missing_binding
    didSet { changed += 1 }
  }
}
