import ArgumentParser
import Cabotage
import Foundation
import Interchange
import Packing

extension VerifyCommand {
  /// Checks a packing: whether it keeps the rules and costs what it says.
  func checkPacking(_ format: PackingFormat) throws {
    guard certificate == nil else {
      throw ValidationError(
        Terminal.text(
          "--certificate ne va pas avec le format \(format)",
          "--certificate does not go with the format \(format)"))
    }
    let language = shared.language ?? Terminal.language
    let instance = try input.packing(format, shared)
    let packing: PackingSolution
    do throws(UnreadableInstance) {
      packing = try instance.solution(contentsOf: URL(filePath: solution))
    } catch {
      throw Terminal.exit(with: error, about: solution, shared)
    }
    let faults = instance.faults(in: packing).map { $0[language] }
    struct Document: Encodable {
      let name: String
      let cost: Int
      let valid: Bool
      let violations: [String]
    }
    if shared.json {
      print(
        Terminal.json(
          Document(
            name: instance.name, cost: packing.cost, valid: faults.isEmpty, violations: faults)))
    } else {
      let say = Wording(language)
      let lines =
        ["\(instance.name) · " + say(Text("coût \(packing.cost)", "cost \(packing.cost)"))]
        + faults.map { "  - " + $0 } + [
          faults.isEmpty
            ? say(Text("Le rangement est valable.", "The packing is valid."))
            : say(Text("Le rangement n'est pas valable.", "The packing is not valid."))
        ]
      print(lines.joined(separator: "\n"))
    }
    if !faults.isEmpty { throw ExitCode.incomplete }
  }
}
