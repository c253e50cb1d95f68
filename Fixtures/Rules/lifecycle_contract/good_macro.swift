import Dioxide

// The macro may write both methods.
@Service
@Lifecycle
@Generated
final class Feed: Sendable {}
