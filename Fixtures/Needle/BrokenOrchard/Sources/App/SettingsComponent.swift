import NeedleFoundation

public protocol SettingsDependency: Dependency {
  var folder: URL { get } // expect: unused_dependency
}

final class SettingsComponent: Component<SettingsDependency> {}

// Nothing creates it.
final class HelpComponent: Component<SettingsDependency> {} // expect: unused_component
