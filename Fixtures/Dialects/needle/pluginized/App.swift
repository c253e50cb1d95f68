import NeedleFoundation

class Stream {}
class Score {}
class Board {}

class RootComponent: BootstrapComponent {
  var stream: Stream { shared { Stream() } }
  var game: GameComponent { GameComponent(parent: self) }
}

protocol GameDependency: Dependency { var stream: Stream { get } }
protocol GamePluginExtension: PluginExtension { var score: Score { get } }

open class OwnPluginizedComponent<D, E, N: NonCoreScope>: PluginizedComponent<D, E, N> {}

class GameComponent: OwnPluginizedComponent<GameDependency, GamePluginExtension, GameNonCoreComponent> {
  var board: Board { Board(score: pluginExtension.score) }
  var field: FieldComponent { FieldComponent(parent: self) }
}

protocol GameNonCoreDependency: Dependency { var board: Board { get } }
class GameNonCoreComponent: NonCoreComponent<GameNonCoreDependency> {
  var score: Score { Score() }
  var sheet: SheetComponent { SheetComponent(parent: self) }
}

// What the non-core component has, and what is above.
protocol SheetDependency: Dependency {
  var score: Score { get }
  var board: Board { get }
  var stream: Stream { get }
}
class SheetComponent: Component<SheetDependency> {}

// The plugin extension of the core component.
protocol FieldDependency: Dependency { var score: Score { get } }
class FieldComponent: Component<FieldDependency> {}
