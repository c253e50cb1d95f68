import Core
import Foundation
import NeedleFoundation
import Trees

public final class AppComponent: BootstrapComponent {
  public var clock: any Clock {
    shared { SystemClock(zone: shared { Zone() }) } // expect: shared_twice
  }

  let folder: URL = .documentsDirectory

  var trees: any TreesBuildable {
    TreesComponent(parent: self)
  }

  var settings: SettingsComponent { .init(parent: self) } // expect: outside_parent
}
