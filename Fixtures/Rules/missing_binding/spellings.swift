import Dioxide

protocol Port: Sendable {}
typealias PortAlias = Port
typealias AnyPort = any Port

@Service struct A: Sendable {
  init(_ port: any Port) {}  // expect: missing_binding
}
@Service struct B: Sendable {
  init(through port: (any Port)) {}  // expect: missing_binding
}
@Service struct C: Sendable {
  init(port: some Port) {}  // expect: missing_binding
}
@Service struct D: Sendable {
  init(port: any PortAlias) {}  // expect: missing_binding
}
@Service struct E: Sendable {
  init(port: AnyPort) {}  // expect: missing_binding
}
@Service struct F: Sendable {
  init(port: consuming any Port) {}  // expect: missing_binding
}
@Service struct G: Sendable {
  init(port: @autoclosure @escaping @Sendable () -> any Port) {}  // expect: missing_binding
}
@Service struct H: Sendable {
  init(`port`: sending any Port) {}  // expect: missing_binding
}
@Service struct I: Sendable {
  init(port name: isolated Loop) {}  // expect: missing_binding
}
actor Loop {}
