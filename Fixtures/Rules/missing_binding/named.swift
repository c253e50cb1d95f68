import Dioxide

func assemble(_ container: Container) throws {
  try container.register(String.self, name: "host", instance: "localhost")
  try container.register(Server.self) { c in
    let host = try c.resolve(String.self, name: "host")
    let user = try c.resolve(
      String.self,  // expect: missing_binding
      name: "user")
    return Server(host: host, user: user)
  }
}

struct Server {
  var host: String
  var user: String
}
