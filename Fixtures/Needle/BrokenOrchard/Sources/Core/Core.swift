import Foundation

public protocol Clock {}
public struct SystemClock: Clock { public init() {} }

public protocol TreeStore {}
public final class DiskTreeStore: TreeStore {
  public init(clock: any Clock, folder: URL) {}
}

public protocol Weather {}
public final class StationWeather: Weather { public init(clock: any Clock) {} }

public final class Basket { public init() {} }
