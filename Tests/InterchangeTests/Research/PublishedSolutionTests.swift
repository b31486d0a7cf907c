import Cabotage
import Foundation
import Interchange
import Routing
import Testing

/// One family of published instances with their best known solutions.
struct PublishedFamily: Sendable, CustomTestStringConvertible {
  let folder: String
  var rounding: ResearchRounding?
  var ending = "vrp"
  /// What costs are divided by in the list of best known values.
  var divisor = 1.0
  /// How far a published value may be off.
  var tolerance = 0.006

  var testDescription: String { folder }

  static let all = [
    Self(folder: "cvrp-augerat/A"), Self(folder: "cvrp-augerat/E"), Self(folder: "cvrp-augerat/F"),
    Self(folder: "cvrp-cmt", rounding: ResearchRounding.none),
    Self(folder: "cvrp-golden-li-tai/Golden", rounding: ResearchRounding.none, tolerance: 0.06),
    Self(folder: "cvrp-golden-li-tai/tai", rounding: ResearchRounding.none, tolerance: 0.06),
    Self(folder: "cvrp-uchoa-x"), Self(folder: "cvrp-large"), Self(folder: "cvrp-xml100"),
    Self(folder: "vrptw-solomon/25", ending: "txt"),
    Self(folder: "vrptw-solomon/100", ending: "txt"),
    Self(folder: "pdptw-li-lim/100", ending: "txt"),
    Self(folder: "hfvrp-x", rounding: .exact, divisor: 100, tolerance: 0.05),
    Self(folder: "mdvrptw-vidal", rounding: .exact), Self(folder: "sdvrptw", rounding: .exact),
    Self(folder: "mtvrptw-release", rounding: .dimacs),
    Self(folder: "pcvrptw-gh1000", rounding: .dimacs), Self(folder: "gvrp"),
    Self(folder: "vrpb-queiroga"),
  ]

  /// The best known value by name; paths within the family are shortened to the last part.
  func values() throws -> [String: Double] {
    let family = folder.split(separator: "/")[0]
    let list = Published.folder.appending(path: "\(family)/bks.csv")
    let rows = try String(contentsOf: list, encoding: .utf8).split(separator: "\n").dropFirst()
    let within = folder.dropFirst(family.count + 1)
    return rows.reduce(into: [:]) { values, row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let path = cells[0].split(separator: "/")
      // Some lists name the folder before the instance.
      guard path.count == 1 || path[0] == within, let name = path.last else { return }
      values[String(name)] = Double(cells[1])
    }
  }

  /// The smallest instance that has a solution, and the next unless it is large: all of them would
  /// take minutes.
  func instances() throws -> [URL] {
    let files = try FileManager.default.contentsOfDirectory(
      at: Published.folder.appending(path: folder), includingPropertiesForKeys: [.fileSizeKey])
    let names = Set(files.map(\.lastPathComponent))
    return
      files
      .filter { $0.pathExtension == ending && names.contains($0.solution.lastPathComponent) }
      .sorted { ($0.size, $0.path) < ($1.size, $1.path) }
      .prefix(2).enumerated().filter { $0 == 0 || $1.size < 10_000 }.map(\.element)
  }
}

extension URL {
  fileprivate var solution: URL { deletingPathExtension().appendingPathExtension("sol") }
  fileprivate var size: Int { (try? resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0 }
}

/// Skipped where the published instances do not lie beside the package: they are not part of it.
@Suite(.enabled(if: Published.isThere, "the published instances are not in ../shared/instances"))
struct `Published solutions` {
  @Test(arguments: PublishedFamily.all)
  func `keep every rule and cost what is published`(family: PublishedFamily) throws {
    let values = try family.values()
    let instances = try family.instances()
    #expect(!instances.isEmpty)
    for url in instances {
      let instance = try ResearchInstance(contentsOf: url, rounding: family.rounding)
      let plan = try instance.plan(of: try ResearchSolution(contentsOf: url.solution))
      let name = url.deletingPathExtension().lastPathComponent
      #expect(instance.faults(in: plan).map(\.english) == [], "\(name)")
      let value = try #require(values[name], "\(name)")
      #expect(abs(instance.cost(of: plan) / family.divisor - value) <= family.tolerance, "\(name)")
      // Written and read again, it is the same.
      let written = instance.solution(of: plan)
      #expect(try instance.plan(of: ResearchSolution(reading: Array(written.text.utf8))) == plan)
      let cost = try #require(written.cost)
      #expect(instance.states(cost, costOf: plan) == true)
    }
  }

  @Test(arguments: [
    ("mdvrp-cordeau/p01", "depot"), ("mdvrp-cordeau/p12", "depot"), ("mdvrp-cordeau/pr01", "depot"),
    ("pvrp-cordeau/p02", "day"), ("pvrp-cordeau/p03", "day"), ("pvrp-cordeau/p11", "day"),
    ("pvrp-cordeau/p27", "day"), ("pvrp-cordeau/pr01", "day"),
  ])
  func `of several depots or days keep every rule and cost what they say`(
    path: String, part: String
  ) throws {
    let url = Published.folder.appending(path: path)
    let instance = try ResearchInstance(contentsOf: url.appendingPathExtension("txt"))
    let text = try String(contentsOf: url.appendingPathExtension("res"), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace) }.filter { !$0.isEmpty }
    // A row has the part, vehicle, duration, load, and the customers between two depots.
    let routes = rows.dropFirst().map { row in
      ResearchSolution.Route(
        name: "\(part) \(row[0])", visits: row.dropFirst(5).dropLast().compactMap { Int($0) })
    }
    let plan = try instance.plan(of: ResearchSolution(routes: routes, cost: nil))
    #expect(instance.faults(in: plan).map(\.english) == [])
    #expect(instance.states(String(rows[0][0]), costOf: plan) == true)
  }

  @Test(arguments: [
    "hfvrp-golden-taillard/HFVRP", "hfvrp-dlp-france", "../compare/small", "vrpb-queiroga/small",
  ])
  func `are not there for some families, which are read`(folder: String) throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Published.folder.appending(path: folder), includingPropertiesForKeys: nil)
    for url in files.filter({ ["txt", "json", "vrpb"].contains($0.pathExtension) }).prefix(5) {
      let instance = try ResearchInstance(contentsOf: url)
      #expect(!instance.problem.shipments.isEmpty)
    }
  }
}
