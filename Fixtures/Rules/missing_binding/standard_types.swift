import Dioxide

@Service
struct Server: Sendable {
  let host: String  // expect: missing_binding
  let port: UInt16  // expect: missing_binding
  var retries: Int = 3
  var proxy: String?
}
