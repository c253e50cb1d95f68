import Dioxide

protocol Port: Sendable {}

@Service
final class Importer: Sendable {
  let port: any Port
  required init(with port: any Port) { self.port = port }  // expect: missing_binding
}

extension Importer {
  convenience init(path: String) { fatalError(path) }
}

@Service
struct Exporter: Sendable {
  private let path: String
}

extension Exporter {
  init(
    port: any Port  // also: missing_binding
  ) { path = "\(port)" }
}
