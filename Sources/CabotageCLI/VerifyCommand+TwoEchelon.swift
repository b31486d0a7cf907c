import ArgumentParser
import Cabotage
import Foundation
import Interchange
import Routing

extension VerifyCommand {
  /// Checks a solution of two echelons: whether it keeps the rules and costs what it says.
  func checkTwoEchelon() throws {
    guard certificate == nil else {
      throw ValidationError(
        Terminal.text(
          "--certificate ne va pas avec le format 2e-vrp",
          "--certificate does not go with the format 2e-vrp"))
    }
    let language = shared.language ?? Terminal.language
    let instance = try input.twoEchelon(shared)
    let solution: TwoEchelonSolution
    do throws(UnreadableInstance) {
      solution = try TwoEchelonSolution(contentsOf: URL(filePath: self.solution))
    } catch {
      throw Terminal.exit(with: error, about: self.solution, shared)
    }
    let plan = solution.plan
    let cost = instance.solution(of: plan).cost ?? ""
    var faults = instance.faults(in: plan)
    if let stated = solution.cost, instance.states(stated, costOf: plan) == false {
      faults.append(
        Text(
          "le coût annoncé est \(stated), recalculé \(cost)",
          "the stated cost is \(stated), recomputed \(cost)"))
    }
    if shared.json {
      struct Document: Encodable {
        let name: String
        let cost: Double
        let stated: String?
        let trucks: Int
        let routes: Int
        let valid: Bool
        let violations: [String]
      }
      print(
        Terminal.json(
          Document(
            name: instance.name, cost: instance.cost(of: plan), stated: solution.cost,
            trucks: plan.truckRoutes.count, routes: plan.freighterRoutes.count,
            valid: faults.isEmpty, violations: faults.map { $0[language] })))
    } else {
      let say = Wording(language)
      let lines =
        ["\(instance.name) · " + say(Text("coût \(cost)", "cost \(cost)"))]
        + faults.map { "  - " + say($0) } + [
          faults.isEmpty
            ? say(Text("La solution est valable.", "The solution is valid."))
            : say(Text("La solution n'est pas valable.", "The solution is not valid."))
        ]
      print(lines.joined(separator: "\n"))
    }
    if !faults.isEmpty { throw ExitCode.incomplete }
  }
}
