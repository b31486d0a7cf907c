import ArgumentParser
import Foundation

/// Writes a dataset anew.
@main
struct DatasetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "DatasetGenerator", abstract: "Writes one of Cabotage's datasets anew.")

  @Argument(help: "The dataset.")
  var dataset: Dataset

  @Option(help: "How many times its published size, from 1 to 20.")
  var scale = 1

  @Option(
    name: .shortAndLong, help: "The folder to write; the files of a round in it are replaced.")
  var output: String

  mutating func validate() throws {
    guard (1...20).contains(scale) else {
      throw ValidationError("The scale is a whole number from 1 to 20, not \(scale).")
    }
  }

  mutating func run() throws {
    try dataset.write(to: URL(filePath: output), scale: scale)
  }
}

extension Dataset: ExpressibleByArgument {}
