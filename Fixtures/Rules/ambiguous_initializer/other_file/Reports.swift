import Dioxide

enum Office {
  @Service
  struct Reports: Sendable {  // expect: ambiguous_initializer
    init() {}
  }
}
