import Dioxide

protocol Port: Sendable {}
let kName = "card"
let isMulti = true
extension Scope { static let perRequest = Scope.request }

@Adapter(for: Port.self, name: kName) struct Card: Port {}
@Service struct Root: Sendable { let port: any Port } // expect: missing_binding

protocol Plugin: Sendable {}
@Adapter(for: Plugin.self, multi: isMulti) struct One: Plugin {}
@Adapter(for: Plugin.self, multi: isMulti) struct Two: Plugin {}
@Service struct All: Sendable { let plugins: [any Plugin] }
@Service struct Single: Sendable { let plugin: any Plugin } // expect: missing_binding

@Service(scope: .perRequest) struct Session: Sendable {}
@Service struct Holder: Sendable { let session: Session } // expect: captive_dependency
