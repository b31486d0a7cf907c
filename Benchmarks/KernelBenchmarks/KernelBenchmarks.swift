import Benchmark

/// What every kernel does with fixed work and a fixed seed.
///
/// Each number is the same on every machine, so thresholds are exact and none is of time.
let benchmarks: @Sendable () -> Void = {
  benchmarkRouting()
  benchmarkLinearPrograms()
  benchmarkPacking()
  benchmarkSharing()
}

extension Benchmark {
  /// Registers work that is done once and tells exact numbers.
  ///
  /// - Parameters:
  ///   - name: Letters, digits and dots only: it becomes part of a file name.
  ///   - metrics: Whose values `work` gives, in the same order.
  ///   - work: Does the work.
  static func exact(
    _ name: String, _ metrics: [BenchmarkMetric], work: @escaping () throws -> [Int]
  ) {
    let thresholds = metrics.map { ($0, BenchmarkThresholds(absolute: [.p90: 0])) }
    Benchmark(
      name,
      configuration: .init(
        metrics: metrics, units: Dictionary(uniqueKeysWithValues: metrics.map { ($0, .count) }),
        warmupIterations: 0, maxIterations: 1,
        thresholds: Dictionary(uniqueKeysWithValues: thresholds))
    ) { benchmark in
      for (metric, value) in zip(metrics, try work()) { benchmark.measurement(metric, value) }
    }
  }
}
