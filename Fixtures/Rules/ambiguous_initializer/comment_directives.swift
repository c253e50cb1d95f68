// dioxide:service
final class Reports: Sendable {  // expect: ambiguous_initializer
  init() {}
  init(title: String) {}
}

// dioxide:service
final class Letters: Sendable {
  init(title: String) {}
  // dioxide:inject
  init() {}
}
