import Dioxide

final class Clock {}

/// Marked, but what marks mean was not asked for.
@Service
final class Bell {
  init(clock: Clock) {}
}

enum Kind {
  case one(Clock)
  init(clock: Clock) { self = .one(clock) }
}

/// Taken by a test alone.
final class Probe {}

extension Clock {
  /// A type that stands in an extension.
  final class Hand {
    init(clock: Clock) {}
  }
}

func build() {
  /// A local type is no component.
  final class Local {
    init(clock: Clock) {}
  }
}
