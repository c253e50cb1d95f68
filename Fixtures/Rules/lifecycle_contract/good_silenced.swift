import Dioxide

@Service @Lifecycle
final class Pool: Sendable {}  // dioxide:disable:this lifecycle_contract
