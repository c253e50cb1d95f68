/// Each cannot be built before the other.
public final class Crane {
  let dock: Dock
  public init(dock: Dock) { self.dock = dock }
}

public final class Dock {
  let crane: Crane
  public init(crane: Crane) { self.crane = crane }
}
