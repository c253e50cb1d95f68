import Dioxide

// What is bound under a port only is bound under its own type neither alone nor in a list.

protocol Lantern {}

@Adapter(for: Lantern.self, multi: true)
final class OilLantern: Lantern {}

@Service
final class Pier {
  init(lanterns: [any Lantern]) {}
}

@Service
final class Shop {
  init(
    all: [OilLantern],  // expect: missing_binding
    one: OilLantern  // expect: missing_binding
  ) {}
}
