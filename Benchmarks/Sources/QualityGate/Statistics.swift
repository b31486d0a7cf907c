import Foundation

/// Means and deviations of gaps.
enum Statistics {
  static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard let last = sorted.indices.last else { return 0 }
    return (sorted[last / 2] + sorted[(last + 1) / 2]) / 2
  }

  /// The standard deviation within groups that may have different means.
  static func pooledDeviation(_ groups: [[Double]]) -> Double {
    var squares = 0.0
    var freedom = 0
    for group in groups where group.count > 1 {
      let mean = mean(group)
      for value in group { squares += (value - mean) * (value - mean) }
      freedom += group.count - 1
    }
    return freedom == 0 ? 0 : (squares / Double(freedom)).squareRoot()
  }
}
