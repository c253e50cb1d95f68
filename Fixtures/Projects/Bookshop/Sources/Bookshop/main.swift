import Dioxide
import HTTP

let container = try compose()
try container.scan(profile: CommandLine.arguments.contains("--test") ? .test : .production)
try await container.start()

let server = try container.resolve(Server.self)
let response = try await container.withScope { _ in
  try await server.answer(Request(method: "GET", path: ["health"]))
}
print(response.status)

try await container.stop()
