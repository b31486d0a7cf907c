/// What the runs of one family for one time say, beside the baseline.
package struct Assessment: Sendable, Hashable, Codable {
  /// Whether plans are as good as they were.
  package enum Verdict: String, Sendable, Codable {
    /// Within the noise of the baseline.
    case same
    /// Better than noise explains: time to update the baseline.
    case better
    /// Worse than noise explains.
    case worse
    /// A plan breaks a rule.
    case rejected
    /// The baseline knows none of the instances for this time, or no gap could be told.
    case unknown = "no baseline"
  }

  package let family: String
  /// The time that a run is to take on the machine of the baseline, in seconds.
  package let seconds: Double
  package let instances: Int
  package let runs: Int
  /// The mean time that a run took here, in seconds.
  package let took: Double
  /// Gaps over all runs, in percent; `nil` where no cost is known to compare with.
  package let mean: Double?
  package let median: Double?
  package let worst: Double?
  /// The mean gap of the same instances in the baseline, in percent.
  package let baseline: Double?
  /// The largest rise of the mean gap that noise explains, in percentage points.
  package let margin: Double?
  package let verdict: Verdict

  /// No rise below this counts, in percentage points.
  static let leastMargin = 0.1

  /// Compares runs with a baseline.
  ///
  /// The mean gap may rise by three times the standard error of the difference of the two means,
  /// whose noise is the deviation that the baseline records.
  ///
  /// - Parameters:
  ///   - runs: All of one family and time, at least one.
  ///   - gaps: The gaps of the runs, by instance.
  ///   - record: What the baseline says.
  package init(
    _ runs: [Run], gaps: [String: [Double]], family: String, seconds: Double,
    record: Baseline.Record?
  ) {
    let all = gaps.values.flatMap { $0 }
    self.family = family
    self.seconds = seconds
    instances = Set(runs.map(\.instance)).count
    self.runs = runs.count
    took = Statistics.mean(runs.map(\.took))
    mean = all.isEmpty ? nil : Statistics.mean(all)
    median = all.isEmpty ? nil : Statistics.median(all)
    worst = all.max()

    let known = gaps.compactMap { name, gaps in
      record?.gaps[name].map { (now: gaps, before: $0) }
    }
    let now = known.flatMap(\.now)
    guard let record, !now.isEmpty else {
      baseline = nil
      margin = nil
      verdict = runs.contains { !$0.faults.isEmpty } ? .rejected : .unknown
      return
    }
    let before = known.flatMap { Array(repeating: $0.before, count: $0.now.count) }
    let runsBefore = max(1, record.runsPerInstance) * known.count
    let error = record.deviation * (1 / Double(now.count) + 1 / Double(runsBefore)).squareRoot()
    let margin = max(Self.leastMargin, 3 * error)
    let rise = Statistics.mean(now) - Statistics.mean(before)
    baseline = Statistics.mean(before)
    self.margin = margin
    verdict =
      if runs.contains(where: { !$0.faults.isEmpty }) {
        .rejected
      } else if rise > margin {
        .worse
      } else if rise < -margin {
        .better
      } else {
        .same
      }
  }

  /// Whether the gate stays shut.
  package var isFailure: Bool { verdict == .worse || verdict == .rejected }
}
