import Foundation
import QualityGate
import Testing

@Suite struct `The gate` {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A folder with one small problem, a table of values, and the family that names it.
  private final class Fixture {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let family: Family

    init(values: String?) throws {
      let home = folder.appending(path: "toy")
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
      // Three customers on a line; one vehicle carries all: out to 30 and back.
      let instance = """
        NAME : line
        TYPE : CVRP
        DIMENSION : 4
        EDGE_WEIGHT_TYPE : EUC_2D
        CAPACITY : 3
        NODE_COORD_SECTION
        1 0 0
        2 10 0
        3 20 0
        4 30 0
        DEMAND_SECTION
        1 0
        2 1
        3 1
        4 1
        DEPOT_SECTION
        1
        -1
        EOF
        """
      try Data(instance.utf8).write(to: home.appending(path: "line.vrp"))
      try Data("Route #1: 1 2 3\nCost 60\n".utf8).write(to: home.appending(path: "line.sol"))
      if let values { try Data(values.utf8).write(to: home.appending(path: "bks.csv")) }
      let json = """
        {"name": "toy", "folder": "toy", "suffix": ".vrp", "rounding": "round",
         "values": "bks.csv", "quick": ["line"], "others": ["absent"]}
        """
      family = try JSONDecoder().decode(Family.self, from: Data(json.utf8))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func gate(
      all: Bool = false, baseline: Baseline = Baseline(), calibrates: Bool = false
    ) -> Gate {
      var gate = Gate(InstanceFolders([folder]), baseline: baseline)
      gate.measure(family, all: all, seconds: [0.01], seeds: [1, 2], calibrates: calibrates)
      return gate
    }
  }

  @Test(
    arguments: [
      ("instance,value,vehicles\nline,48,1\n", 25), ("instance,value\nother,1\n", 0), (nil, 0),
    ] as [(String?, Double)])
  func `reads values from the table, else from the solution`(values: String?, gap: Double) throws {
    let fixture = try Fixture(values: values)
    let gate = fixture.gate()
    #expect(gate.runs.map(\.cost) == [60, 60])
    #expect(gate.assessments.map(\.mean) == [gap])
    #expect(gate.assessments.map(\.verdict) == [.unknown])
  }

  @Test func `tells what it could not measure`() throws {
    let fixture = try Fixture(values: nil)
    #expect(fixture.gate(all: true).skipped == ["toy: no file `absent.vrp`"])
    var gate = Gate(InstanceFolders([]), baseline: Baseline())
    gate.measure(fixture.family, all: false, seconds: [1], seeds: [1], calibrates: false)
    #expect(gate.skipped == ["toy: no folder `toy`"])
    #expect(QualityReport(gate).isFailure)
  }

  @Test func `compares with the baseline it recorded`() throws {
    let fixture = try Fixture(values: nil)
    var gate = fixture.gate(calibrates: true)
    gate.updateBaseline()
    let file = fixture.folder.appending(path: "baseline.json")
    try gate.baseline.write(to: file)
    #expect(try Baseline(contentsOf: file) == gate.baseline)
    #expect(gate.assessments.map(\.verdict) == [.same])
    let report = QualityReport(gate)
    #expect(!report.isFailure)
    #expect(report.markdown.contains("| toy | 0.01 | 0."))
    #expect(report.markdown.contains("| 0.00 | 0.00 | 0.00 | 0.00 ± 0.10 | same |"))
  }

  @Test func `repeats the work of the baseline, whatever time it takes`() throws {
    let fixture = try Fixture(values: nil)
    var baseline = Baseline()
    baseline.replace(
      with: ["line": [0]], iterations: ["line": 123], family: "toy", seconds: 0.01)
    #expect(fixture.gate(baseline: baseline).runs.map(\.iterations) == [123, 123])
    var gate = fixture.gate(baseline: baseline, calibrates: true)
    gate.updateBaseline()
    let found = gate.baseline.records.first?.iterations["line"]
    #expect(gate.runs.map(\.iterations) == [found, found])
    #expect(found != 123)
  }

  @Test func `has a choice of instances without doubles, and a baseline for those only`() throws {
    let quality = Self.package.appending(path: "Quality")
    let families = try Family.choice(at: quality.appending(path: "families.json"))
    #expect(Set(families.map(\.name)).count == families.count)
    for family in families {
      let instances = family.instances(all: true)
      #expect(Set(instances).count == instances.count)
      #expect(!family.quick.isEmpty)
    }
    let baseline = try Baseline(contentsOf: quality.appending(path: "baseline.json"))
    for record in baseline.records {
      let family = try #require(families.first { $0.name == record.family })
      #expect(Set(record.gaps.keys).isSubset(of: family.instances(all: true)))
      #expect(Set(record.gaps.keys) == Set(record.iterations.keys))
    }
  }
}
