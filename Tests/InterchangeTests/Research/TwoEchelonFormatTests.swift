import Cabotage
import Foundation
import Interchange
import Quantities
import Routing
import Testing

@Suite struct `The research format of two echelons` {
  private static let tiny = """
    !Trucks
    2,10,1.5,2
    !Freighters
    2,3,8,1,0.5
    !Stores
    0,0   10,0,0.25   20,0
    !Customers
    10,3,3   20,4,4   \t20,-4,4
    10,-3,2
    """

  private func instance(_ text: String = tiny) throws -> TwoEchelonInstance {
    try TwoEchelonInstance(Array(text.utf8), name: "tiny")
  }

  @Test func `is read with its fleets, handling costs and demands`() throws {
    let problem = try instance().problem
    #expect(problem.demands == [3, 4, 4, 2])
    #expect(problem.trucks.count == 2 && problem.trucks.capacity == 10)
    #expect(problem.freighters.count == 3 && problem.freighters.capacity == 8)
    #expect(problem.mostFreightersAtSatellite == 2)
    #expect(problem.satelliteCount == 2 && problem.handlingCosts[1] == 0)
    #expect(problem.travel.journey(from: 1, to: 3)?.meters == 30_000)
  }

  @Test func `a solution is written and read, with its cost in the unit of the file`() throws {
    let instance = try instance()
    let text = """
      Truck #1: 1 (5) 2 (5)
      Truck #2: 2 (3)
      Route #1 (satellite 1): 1 4
      Route #2 (satellite 2): 2 3

      """
    let solution = try TwoEchelonSolution(reading: Array(text.utf8))
    #expect(instance.faults(in: solution.plan).isEmpty)
    // Trucks (40 + 40) * 1.5 + 2 * 2; freighters 12 + 16 + 2 * 0.5; 5 units at 0.25.
    #expect(abs(instance.cost(of: solution.plan) - 154.25) < 1e-9)
    let written = instance.solution(of: solution.plan)
    #expect(written.text == text + "Cost 154.25\n")
    #expect(try TwoEchelonSolution(reading: Array(written.text.utf8)) == written)
    #expect(instance.states("154.25", costOf: solution.plan) == true)
    #expect(instance.states("154.3", costOf: solution.plan) == true)
    #expect(instance.states("155", costOf: solution.plan) == false)
  }

  private static let broken: [(from: String, to: String, complaint: String)] = [
    ("2,10,1.5,2", "2,10,1.5", "line 2: Trucks: expected 4 numbers, read `2,10,1.5`"),
    ("2,10,1.5,2", "two,10,1,2", "line 2: Trucks, number: expected a number, read `two`"),
    ("2,10,1.5,2", "2.5,10,1,2", "line 2: Trucks, number: expected a positive whole number"),
    ("2,10,1.5,2", "2,10,-1,2", "line 2: Trucks, cost/dist: negative number: -1.0"),
    ("2,10,1.5,2", "1,10,1.5,2", "line 2: all trucks carry 10, customers need 13"),
    ("2,3,8,1,0.5", "2,0,8,1,0.5", "line 4: CityFreighters, number: expected a positive whole"),
    ("2,3,8,1,0.5", "2,1,8,1,0.5", "line 4: all freighters carry 8, customers need 13"),
    ("0,0   10,0,0.25", "0   10,0", "line 6: Stores: expected 2-3 numbers with commas between"),
    ("0,0   10,0,0.25   20,0", "0,0", "line 6: expected 1 to 12 satellites, read 0"),
    ("10,0,0.25", "10,0,-1", "line 6: Stores: negative number: -1.0"),
    ("20,4,4", "20,4", "line 8: Customers: expected 3 numbers with commas between, read `20,4`"),
    ("20,4,4", "20,4,9", "line 8: customer 2 needs more than a freighter carries (9)"),
    ("10,-3,2", "10,-3,0", "line 9: Customers, demand: expected a positive whole number"),
    ("10,-3,2", "10,inf,2", "line 9: Customers: expected a number, read `inf`"),
  ]

  @Test(arguments: broken.indices)
  func `names the line of what cannot be read`(index: Int) throws {
    let (from, to, complaint) = Self.broken[index]
    let text = Self.tiny.replacing(from, with: to)
    let error = try #require(throws: UnreadableInstance.self) { try instance(text) }
    #expect(error.text(in: .english).hasPrefix(complaint))
  }

  @Test func `says that a file ends too early`() throws {
    let error = try #require(throws: UnreadableInstance.self) {
      try instance("!Trucks\n2,10,1,2\n")
    }
    #expect(error.text(in: .french) == "ligne 2 : CityFreighters : le fichier finit avant")
  }

  @Test(arguments: [
    ("Route #1: 1 2\n", "line 1: expected `Route #1 (satellite 1): …`, read `Route #1: 1 2`"),
    ("Truck #1: 1\nRoute #1 (1): 1\n", "line 1: satellite 1 is without an amount"),
    ("Truck #1: 1 (5)\n", "the solution has no route"),
    ("Route #1 (satellite 1): x\n", "line 1: expected the number of a customer, read `x`"),
    ("Route #1 (satellite 1): 1\nCost much\n", "line 2: Cost: expected a number, read `much`"),
  ])
  func `refuses a solution that cannot be read`(text: String, complaint: String) throws {
    let error = try #require(throws: UnreadableInstance.self) {
      try TwoEchelonSolution(reading: Array(text.utf8))
    }
    #expect(error.text(in: .english).hasPrefix(complaint))
  }

  @Test func `says each broken rule in words`() throws {
    let instance = try instance()
    let text = """
      Truck #1: 1 (5) 2 (6)
      Truck #2: 3 (3)
      Route #1 (satellite 1): 1 4 1
      Route #2 (satellite 2): 2 9
      """
    let plan = try TwoEchelonSolution(reading: Array(text.utf8)).plan
    #expect(
      instance.faults(in: plan).map(\.english) == [
        "truck 1: 11 exceeds the capacity of 10", "truck 2: there is no satellite 3",
        "route 2: there is no customer 9", "customer 1: served 2 times instead of once",
        "customer 3: served 0 times instead of once",
        "satellite 1: trucks leave 5 there, routes take 8",
        "satellite 2: trucks leave 6 there, routes take 4",
      ])
  }
}

/// Skipped where the published instances do not lie beside the package: they are not part of it.
@Suite(.enabled(if: Published.isThere, "the published instances are not in ../shared/instances"))
struct `Published instances of two echelons` {
  /// The satellites of Set 2a on the 21 customers of E-n22-k4, and the optima.
  private static let all = [
    ("6-17", 417.07), ("8-14", 384.96), ("9-19", 470.60), ("10-14", 371.50), ("11-12", 427.22),
    ("12-16", 392.78),
  ]

  #if DEBUG
    private static let optima = Array(all.prefix(2))
  #else
    private static let optima = all
  #endif

  /// The problem whose satellites stand at two customers, made from one that is there.
  private func instance(_ satellites: String) throws -> TwoEchelonInstance {
    let url = Published.folder.appending(path: "2e-vrp/Set2a/E-n22-k4-s6-17.dat")
    var lines = try String(contentsOf: url, encoding: .utf8).split(
      whereSeparator: \.isNewline
    ).map(String.init)
    let stores = try #require(lines.firstIndex { $0.hasPrefix("145,215") })
    let customers = try #require(lines.last).split(separator: " ")
    let sites = satellites.split(separator: "-").compactMap { Int($0) }.map {
      customers[$0 - 1].split(separator: ",").prefix(2).joined(separator: ",")
    }
    lines[stores] = "145,215 " + sites.joined(separator: " ")
    return try TwoEchelonInstance(
      Array(lines.joined(separator: "\n").utf8), name: "E-n22-k4-s" + satellites)
  }

  @Test(arguments: optima)
  func `are solved to the optimum, and that is proved`(satellites: String, optimum: Double) throws {
    let instance = try instance(satellites)
    let problem = instance.problem
    let outcome = problem.solve(until: StopRule(iterations: 4_000))
    let bound = problem.prove(outcome.plan, until: StopRule(time: .seconds(60)))
    let plan = bound.plan ?? outcome.plan
    #expect(instance.faults(in: plan).isEmpty)
    #expect(abs(instance.cost(of: plan) - optimum) < 0.006)
    #expect(bound.cost == problem.cost(of: plan))
  }
}
