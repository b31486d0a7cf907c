import QualityGate
import Testing

@Suite struct `A verdict` {
  /// Two instances, solved three times each, with gaps around 1 and 3 percent.
  private static let before: [String: [Double]] = ["a": [0.8, 1, 1.2], "b": [2.7, 3, 3.3]]

  private static func record() throws -> Baseline.Record {
    var baseline = Baseline()
    baseline.replace(with: before, iterations: [:], family: "f", seconds: 1)
    return try #require(baseline.record(of: "f", seconds: 1))
  }

  private static func assessment(
    _ gaps: [String: [Double]], faults: [String] = [], record: Baseline.Record?
  ) -> Assessment {
    let run = Run(family: "f", instance: "a", seconds: 1, seed: 1, cost: 1, faults: faults)
    return Assessment([run], gaps: gaps, family: "f", seconds: 1, record: record)
  }

  @Test func `is not given where nothing is known`() throws {
    let assessment = Self.assessment([:], record: try Self.record())
    #expect(assessment.verdict == .unknown)
    #expect(assessment.mean == nil)
    #expect(assessment.runs == 1)
  }

  @Test func `pools the noise within instances, not between them`() throws {
    // Squares of 0.2 and 0.3, twice each, on four degrees of freedom.
    #expect(abs(try Self.record().deviation - (0.26 / 4).squareRoot()) < 1e-4)
  }

  @Test func `allows three standard errors of the difference of two means`() throws {
    let assessment = Self.assessment(Self.before, record: try Self.record())
    let margin = try #require(assessment.margin)
    #expect(abs(margin - 3 * (0.065 * (1.0 / 6 + 1.0 / 6)).squareRoot()) < 1e-3)
    #expect(assessment.verdict == .same)
    #expect(abs(try #require(assessment.mean) - 2) < 1e-9)
    #expect(abs(try #require(assessment.median) - 1.95) < 1e-9)
    #expect(assessment.worst == 3.3)
  }

  @Test(arguments: [(0.3, Assessment.Verdict.same), (0.6, .worse), (-0.6, .better)])
  func `tells a shift of all gaps from noise`(shift: Double, expected: Assessment.Verdict) throws {
    let gaps = Self.before.mapValues { $0.map { $0 + shift } }
    let assessment = Self.assessment(gaps, record: try Self.record())
    #expect(assessment.verdict == expected)
    #expect(assessment.isFailure == (expected == .worse))
  }

  @Test func `allows a tenth of a point where there is no noise`() throws {
    var baseline = Baseline()
    baseline.replace(with: ["a": [0, 0]], iterations: [:], family: "f", seconds: 1)
    let record = baseline.record(of: "f", seconds: 1)
    #expect(Self.assessment(["a": [0.09, 0.09]], record: record).verdict == .same)
    #expect(Self.assessment(["a": [0.11, 0.11]], record: record).verdict == .worse)
  }

  @Test func `compares only the instances that the baseline knows`() throws {
    let assessment = Self.assessment(["a": [1, 1], "c": [50, 60]], record: try Self.record())
    #expect(assessment.baseline == 1)
    #expect(assessment.verdict == .same)
    #expect(Self.assessment(["c": [50]], record: try Self.record()).verdict == .unknown)
  }

  @Test func `fails for a plan that breaks a rule, however cheap`() throws {
    let gaps = ["a": [-5.0]]
    for record in [try Self.record(), nil] {
      let assessment = Self.assessment(gaps, faults: ["overloaded"], record: record)
      #expect(assessment.verdict == .rejected)
      #expect(assessment.isFailure)
    }
  }

  @Test func `takes references once and keeps them`() {
    var baseline = Baseline(references: ["f": ["a": 90]])
    let runs = [("a", 80.0), ("b", 70), ("b", 60)].map {
      Run(family: "f", instance: $0.0, seconds: 1, seed: 1, cost: $0.1)
    }
    baseline.adoptReferences(from: runs, of: "f")
    #expect(baseline.references == ["f": ["a": 90, "b": 60]])
  }
}
