import A
import Dioxide

@Adapter(for: A.Port.self)
struct Adapter1: Port {}  // expect: duplicate_binding
