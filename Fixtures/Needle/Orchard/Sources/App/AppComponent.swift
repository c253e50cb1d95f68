import Core
import Foundation
import NeedleFoundation
import Trees

public final class AppComponent: BootstrapComponent {
  public var clock: any Clock {
    shared { SystemClock() }
  }

  let folder: URL = .documentsDirectory

  var trees: any TreesBuildable {
    TreesComponent(parent: self)
  }
}
