import Dioxide

@Service
struct Reports: Sendable {  // expect: ambiguous_initializer
  let title: String
  init() { title = "" }
}

extension Reports {
  init(title: String) { self.title = title }
}
