import ArgumentParser
import Interchange

/// A format that `cabotage solve` reads.
enum SolveFormat: ExpressibleByArgument, Equatable {
  /// A file published for research, which a `.sol` file answers.
  case instance(ResearchFormat)
  /// A packing problem published for research.
  case packing(PackingFormat)
  /// A problem of two echelons published for research.
  case twoEchelon
  /// A request of VROOM, which is answered in the words of VROOM.
  case vroom

  init?(argument: String) {
    if argument == "vroom" {
      self = .vroom
    } else if argument == TwoEchelonInstance.formatName {
      self = .twoEchelon
    } else if let format = ResearchFormat(rawValue: argument) {
      self = .instance(format)
    } else if let format = PackingFormat(rawValue: argument) {
      self = .packing(format)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    ResearchFormat.allCases.map(\.rawValue) + PackingFormat.allCases.map(\.rawValue)
      + [TwoEchelonInstance.formatName, "vroom"]
  }

  /// The format of a packing problem, if it is one.
  var packing: PackingFormat? {
    if case .packing(let format) = self { format } else { nil }
  }

  /// The format of a file published for research.
  var research: ResearchFormat {
    get throws {
      switch self {
      case .instance(let format): format
      case .packing, .twoEchelon, .vroom:
        throw ValidationError(
          Terminal.text(
            "seule la commande solve lit le format vroom", "only solve reads the format vroom"))
      }
    }
  }
}
