import ArgumentParser

@main
struct DioxideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "dioxide", subcommands: [GraphvizWorker.self])
}
