import Dioxide

protocol Port: Sendable {}
typealias PortAlias = Port
typealias AnyPort = any Port

@Service struct A: Sendable {
  init(_ port: any Port) {}  // expect: missing_binding
}
@Service struct B: Sendable {
  init(through port: (any Port)) {}  // also: missing_binding
}
@Service struct C: Sendable {
  init(port: some Port) {}  // also: missing_binding
}
@Service struct D: Sendable {
  init(port: any PortAlias) {}  // also: missing_binding
}
@Service struct E: Sendable {
  init(port: AnyPort) {}  // also: missing_binding
}
@Service struct F: Sendable {
  init(port: consuming any Port) {}  // also: missing_binding
}
@Service struct G: Sendable {
  init(port: @autoclosure @escaping @Sendable () -> any Port) {}  // also: missing_binding
}
@Service struct H: Sendable {
  init(`port`: sending any Port) {}  // also: missing_binding
}
@Service struct I: Sendable {
  init(port name: isolated Loop) {}  // expect: missing_binding
}
actor Loop {}
