import Dioxide

@Service
class Reports: @unchecked Sendable {  // expect: ambiguous_initializer
  required init() {}
  init?(title: String) {}
  convenience init(number: Int) { self.init() }
}
