import Dioxide

protocol Port: Sendable {}
let kFirst = "first"
enum Names {
  static let second = "second"
  static let third = Names.second + "-3"
  enum Inner { static let fourth: String = "4" }
}
typealias Text = String

@Adapter(for: Port.self, name: kFirst) struct First: Port {}
@Adapter(for: Port.self, name: Names.second) struct Second: Port {}
@Adapter(for: Port.self, name: Names.third) struct Third: Port {}
@Adapter(for: Port.self, name: Names.Inner.fourth) struct Fourth: Port {}
@Adapter(for: Port.self, name: "a" + "b") struct Fifth: Port {}
@Adapter(for: Port.self, name: "a" + "c") struct Sixth: Port {}
@Adapter(for: Port.self, name: makeName()) struct Seventh: Port {}
@Adapter(for: Port.self, name: makeName()) struct Eighth: Port {}
@Adapter(for: Port.self) struct Plain: Port {}

func makeName() -> String { "a" }
