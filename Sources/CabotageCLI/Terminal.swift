public import ArgumentParser
public import Cabotage
import Foundation
import Interchange

/// What every subcommand shares: streams, language, exit codes.
enum Terminal {
  /// The language of the environment, used before a round says its own.
  static let language: Language = {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .english : .french
  }()

  /// A help text in the language of the environment.
  static func text(_ french: String, _ english: String) -> String {
    Text(french, english)[language]
  }

  /// A help text for an option or argument.
  static func help(_ french: String, _ english: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text(french, english))
  }

  /// Writes a line to standard error.
  static func tell(_ line: String) {
    show(line + "\n")
  }

  /// Writes to standard error; where it is closed nobody listens, and the work goes on.
  static func show(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// A result for programs, keys in order.
  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Only numbers that are no numbers cannot be written, and there are none.
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  /// Runs what touches the files of a plan; where the system or an older plan is in the way, says so
  /// and exits.
  static func writing<Result>(
    _ language: Language, _ body: () throws(PapersError) -> Result
  ) throws -> Result {
    do throws(PapersError) {
      return try body()
    } catch {
      tell(error.text[language])
      throw ExitCode.badInput
    }
  }

  /// Tells of a fault of ours and exits.
  static func exit(with fault: PlanFault, _ language: Language) -> ExitCode {
    tell(
      Text(
        "Une faute de Cabotage, pas de vos données ; merci de nous écrire : \(fault)",
        "A fault of Cabotage, not of your data; please write to us: \(fault)")[language])
    return .fault
  }

  /// Whether somebody watches standard error.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }
}

extension ExitCode {
  /// A plan was found, but some goods stay behind; or a check found what cannot fit.
  static let incomplete = ExitCode(1)
  /// The data is wrong, or a folder cannot be read or written.
  static let badInput = ExitCode(2)
  /// A fault of ours.
  static let fault = ExitCode(70)
  /// The user interrupted; the best plan so far is written.
  static let interrupted = ExitCode(130)
}

/// The options that every subcommand has.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: Terminal.help("Langue : fr ou en.", "Language: fr or en."))
  var language: Language?

  @Flag(help: Terminal.help("Résultat en JSON.", "Result as JSON."))
  var json = false
}

extension Language: ExpressibleByArgument {}
