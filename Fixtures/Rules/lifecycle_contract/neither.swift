import Dioxide

@Service @Lifecycle struct Pool: Sendable {}  // expect: lifecycle_contract
