package import Foundation

/// What earlier runs reached, kept in the repository.
package struct Baseline: Sendable, Hashable, Codable {
  /// One family for one time.
  package struct Record: Sendable, Hashable, Codable {
    package let family: String
    /// The time that a run took, about, where this was recorded, in seconds.
    package let seconds: Double
    /// How many runs the gap of one instance is the mean of.
    package let runsPerInstance: Int
    /// The standard deviation of the gaps of runs of one instance, in percentage points, pooled
    /// over the instances.
    package let deviation: Double
    /// The mean gap of each instance, in percent.
    package let gaps: [String: Double]
    /// The iterations of a run of each instance: what one run reached in the time.
    package let iterations: [String: Int]
  }

  /// At most one for a family and time.
  package var records: [Record]
  /// The best costs known here of instances without public values, by family.
  package var references: [String: [String: Double]]

  package init(records: [Record] = [], references: [String: [String: Double]] = [:]) {
    self.records = records
    self.references = references
  }

  /// Reads a file.
  ///
  /// - Throws: What Foundation says of a file that cannot be read.
  package init(contentsOf file: URL) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
  }

  /// Writes a file that changes little when little changes.
  ///
  /// - Throws: What Foundation says of a file that cannot be written.
  package func write(to file: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try (encoder.encode(self) + Data("\n".utf8)).write(to: file, options: .atomic)
  }

  /// The record of a family for a time.
  package func record(of family: String, seconds: Double) -> Record? {
    records.first { $0.family == family && $0.seconds == seconds }
  }

  /// Takes the cheapest cost of runs as the reference of each instance that has none yet.
  package mutating func adoptReferences(from runs: [Run], of family: String) {
    let recorded = references[family] ?? [:]
    let costs = runs.filter { $0.family == family && recorded[$0.instance] == nil }
    for (instance, runs) in Dictionary(grouping: costs, by: \.instance) {
      references[family, default: [:]][instance] = runs.map(\.cost).min()?.rounded(to: 6)
    }
  }

  /// Puts the record of runs in the place of the one there was for their family and time.
  ///
  /// - Parameters:
  ///   - gaps: The gaps of the runs of each instance, in percent.
  ///   - iterations: What each of these runs was allowed, by instance.
  package mutating func replace(
    with gaps: [String: [Double]], iterations: [String: Int], family: String, seconds: Double
  ) {
    records.removeAll { $0.family == family && $0.seconds == seconds }
    records.append(
      Record(
        family: family, seconds: seconds, runsPerInstance: gaps.values.map(\.count).min() ?? 0,
        deviation: Statistics.pooledDeviation(Array(gaps.values)).rounded(to: 4),
        gaps: gaps.mapValues { Statistics.mean($0).rounded(to: 4) }, iterations: iterations))
    records.sort { ($0.family, $0.seconds) < ($1.family, $1.seconds) }
  }
}

extension Double {
  func rounded(to digits: Int) -> Double {
    let power = pow(10, Double(digits))
    // Adding zero turns minus zero into zero.
    return (self * power).rounded() / power + 0
  }
}
