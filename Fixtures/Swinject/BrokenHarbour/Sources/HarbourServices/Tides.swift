/// Nothing registers it.
public final class Tides {
  public init() {}
}

/// Registered, and asked for by nobody.
public final class Foghorn {
  public init() {}
}
