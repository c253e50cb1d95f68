public protocol Clock {}
public protocol Weather {}
public protocol Announcer {}
public protocol LogBook {}
public protocol Lantern {}

public final class SystemClock: Clock {
  public init() {}
}

public final class DepartureBoard {
  public init(clock: Clock, weather: Weather) {}
}

/// Only the crew writes a log.
public final class Watch {
  public init(log: LogBook?) {}
}

public final class Route {
  public init(pilot: Pilot) {}
}

public final class Pilot {
  public init(clock: Clock) {}
}

public final class Tide {
  public init(notice: Notice?) {}
}

public final class Notice {
  public init(route: Route) {}
}
