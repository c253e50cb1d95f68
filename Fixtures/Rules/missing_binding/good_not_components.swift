import Dioxide

protocol Port: Sendable {}

/// Nobody builds these from the container.
final class Plain: Sendable {
  init(port: any Port) {}
}

let text = """
  @Service
  struct InAString { let port: any Port }
  """

/* @Service struct InAComment { let port: any Port } */

func local() {
  struct Local { let port: any Port }
}
