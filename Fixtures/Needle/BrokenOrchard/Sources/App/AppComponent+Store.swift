import Core

public extension AppComponent {
  var treeStore: any TreeStore {
    shared { DiskTreeStore(clock: clock, folder: weather.folder) } // expect: circular_dependency
  }

  var weather: any Weather {
    shared { StationWeather(clock: clock, store: treeStore) }
  }
}
