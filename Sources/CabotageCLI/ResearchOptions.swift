public import ArgumentParser
import Cabotage
import Foundation
public import Interchange

/// The file of a research problem, and how to read it.
struct ResearchOptions: ParsableArguments {
  @Argument(
    help: Terminal.help(
      "Le fichier du problème : VRPLIB, Solomon, Li et Lim, Cordeau, HFVRP, 2E-VRP ou JSON, ou des bacs.",
      "The file of the problem: VRPLIB, Solomon, Li and Lim, Cordeau, HFVRP, 2E-VRP or JSON, or of bins."
    ))
  var file: String

  @Option(
    help: Terminal.help(
      "Format du fichier, reconnu sinon à son contenu ; bpp, vbp et vsbpp se disent toujours.",
      "Format of the file, else recognised from its contents; bpp, vbp and vsbpp must be said."))
  var format: SolveFormat?

  @Option(
    name: .customLong("round"),
    help: Terminal.help(
      "Arrondi : entier le plus proche, entier, dixièmes, millièmes ou aucun.",
      "Rounding: nearest whole number, whole part, tenths, thousandths or none."))
  var rounding: ResearchRounding?

  /// Reads the file; tells what is wrong and exits where that fails.
  func instance(_ shared: SharedOptions) throws -> ResearchInstance {
    let language = shared.language ?? Terminal.language
    let format = try format?.research
    do throws(UnreadableInstance) {
      let instance = try ResearchInstance(
        contentsOf: URL(filePath: file), format: format, rounding: rounding)
      for note in instance.notes {
        let prefix = Text("avertissement : ", "warning: ")[language]
        Terminal.tell(prefix + "\(file) : " + note[language])
      }
      return instance
    } catch {
      throw Terminal.exit(with: error, about: file, shared)
    }
  }

  /// Whether the file is a problem of two echelons.
  var isTwoEchelon: Bool {
    format == .twoEchelon || (format == nil && TwoEchelonInstance.recognizes(URL(filePath: file)))
  }

  /// Reads the file as a problem of two echelons; tells what is wrong and exits where that fails.
  func twoEchelon(_ shared: SharedOptions) throws -> TwoEchelonInstance {
    do throws(UnreadableInstance) {
      return try TwoEchelonInstance(contentsOf: URL(filePath: file), rounding: rounding)
    } catch {
      throw Terminal.exit(with: error, about: file, shared)
    }
  }

  /// Reads the file as a packing problem; tells what is wrong and exits where that fails.
  func packing(_ format: PackingFormat, _ shared: SharedOptions) throws -> PackingInstance {
    do throws(UnreadableInstance) {
      return try PackingInstance(contentsOf: URL(filePath: file), format: format)
    } catch {
      throw Terminal.exit(with: error, about: file, shared)
    }
  }
}

extension Terminal {
  /// Tells what is wrong with a file and exits.
  static func exit(
    with error: UnreadableInstance, about file: String, _ shared: SharedOptions
  ) -> ExitCode {
    let language = shared.language ?? Terminal.language
    let reason = error.text(in: language)
    struct Fault: Encodable {
      let file: String
      let line: Int?
      let error: String
    }
    if shared.json { print(json(Fault(file: file, line: error.line, error: reason))) }
    tell("\(file)\(Text(" : ", ": ")[language])\(reason)")
    return .badInput
  }
}

extension ResearchRounding: ExpressibleByArgument {}
