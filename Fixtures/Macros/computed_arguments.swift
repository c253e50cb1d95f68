import Dioxide

// Arguments whose value only a running program knows.

protocol Port: Sendable {}

let isTest = false
let kind = "card"
func scope() -> Scope { .request }
enum Names { static let all = ["a", "b"] }

@Service(scope: scope()) final class Called: Sendable {}

@Adapter(for: Port.self, profile: isTest ? .test : .production)
struct Chosen: Port {}

@Adapter(for: Port.self, name: "pay-\(kind)")
struct Interpolated: Port {}

@Adapter(for: Port.self, name: "\(kind.uppercased())")
struct InterpolatedCall: Port {}

@Adapter(for: Port.self, name: Names.all[0], multi: !isTest)
struct Subscripted: Port {}

@Adapter(for: Port.self, profile: [.test, Profile(kind.lowercased())])
struct InAList: Port {}

@Service @Adapter(for: Port.self, multi: true, priority: 2 * 3)
struct Product: Port {}
