import Dioxide

@Service public struct Orders {
  init(
    audit: Audit,  // expect: forbidden_dependency
    clock: any Clock
  ) {}
}
@Service public struct Bills {
  init(orders: Orders) {}
}
