import ArgumentParser
import DioxideGraphviz

/// The ``LayoutWorker`` as a hidden command: the program starts itself.
struct GraphvizWorker: ParsableCommand {
  static let name = "graphviz-worker"

  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Internal: lays out or draws one graph.", shouldDisplay: false)

  @Argument var job: String
  @Argument var seconds: String

  func run() { LayoutWorker.run([job, seconds]) }
}
