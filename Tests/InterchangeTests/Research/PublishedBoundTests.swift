import Foundation
import Interchange
import Quantities
import Routing
import Testing

/// Skipped where the published instances do not lie beside the package: they are not part of it.
@Suite(.enabled(if: Published.isThere, "the published instances are not in ../shared/instances"))
struct `Bounds of published instances` {
  /// Instances whose published solutions were proved optimal long ago.
  @Test(arguments: [
    "vrptw-solomon/25/R102.txt", "vrptw-solomon/25/C107.txt", "vrptw-solomon/25/RC106.txt",
    "cvrp-augerat/P/P-n16-k8.vrp", "cvrp-augerat/E/E-n22-k4.vrp",
  ])
  func `meet the proven optimum`(path: String) throws {
    let url = Published.folder.appending(path: path)
    let instance = try ResearchInstance(contentsOf: url)
    let solution = url.deletingPathExtension().appendingPathExtension("sol")
    let plan = try instance.plan(of: try ResearchSolution(contentsOf: solution))
    let bound = instance.problem.prove(plan, until: StopRule())
    #expect(bound.cost == instance.problem.cost(of: plan))
    #expect(bound.relaxed.isEmpty)
    #expect(bound.plan == nil)
  }
}
