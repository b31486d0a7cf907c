import ArgumentParser
import Cabotage
import Foundation
import Interchange

/// `cabotage init FOLDER`: writes a commented example.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: Terminal.text(
      "Écrit un dossier d'exemple, à remplir avec ses propres données.",
      "Writes an example folder, to be filled with one's own data."))

  @Argument(help: Terminal.help("Le dossier à créer.", "The folder to make."))
  var folder: String

  @Flag(
    help: Terminal.help(
      "Remplace les fichiers de même nom.", "Replaces files of the same names."))
  var force = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let language = shared.language ?? Terminal.language
    do throws(UnwritableFolder) {
      try RoundFolder.writeExample(language, to: URL(filePath: folder), replacing: force)
    } catch {
      Terminal.tell(error.text(in: language))
      throw ExitCode.badInput
    }
    print(
      Text(
        "\(folder) est écrit. Ensuite : cabotage check \(folder)",
        "\(folder) is written. Next: cabotage check \(folder)")[language])
  }
}
