// Two types for one key: the base class itself, and one that stands in for it.

// dioxide:adapter for=Clock profile=production
class Clock: @unchecked Sendable {}

// dioxide:adapter for=Clock profile=test
final class StoppedClock: Clock, @unchecked Sendable {}
