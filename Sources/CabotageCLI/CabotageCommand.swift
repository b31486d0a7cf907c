import ArgumentParser

@main
struct CabotageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "cabotage")
}
