import Core

public extension AppComponent {
  var treeStore: any TreeStore {
    shared { DiskTreeStore(clock: clock, folder: folder) }
  }

  var weather: any Weather {
    shared { StationWeather(clock: clock) }
  }
}
