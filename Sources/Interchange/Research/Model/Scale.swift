/// How the numbers of a file become the whole numbers of a problem.
struct Scale: Sendable {
  let rounding: ResearchRounding
  /// What one unit of the file becomes.
  let factor: Double

  /// Larger numbers are refused: sums of them might not fit.
  static let largest = Double(1 << 28)
  /// Stands for a moment or length that is no limit.
  static let unlimited = 1 << 30
  /// So little too much is no more than the rounding of a double.
  private static let slack = 1e-9

  init(_ rounding: ResearchRounding, for draft: InstanceDraft) {
    self.rounding = rounding
    factor =
      switch rounding {
      case .round, .trunc: 1
      case .dimacs: 10
      case .exact: 1_000
      case .none: Self.factor(for: draft)
      }
  }

  /// The largest power of ten up to 10 000 that keeps all numbers far from overflow; 1 where the
  /// file speaks in whole numbers only.
  private static func factor(for draft: InstanceDraft) -> Double {
    let moments = draft.moments
    if draft.distances.areWhole, moments.allSatisfy({ $0 == $0.rounded() }) { return 1 }
    let longest = draft.distances.longest
    let latest = moments.max() ?? 0
    return [10_000.0, 1_000, 100, 10].first { factor in
      longest * factor <= Double(1 << 24) && latest * factor <= Double(1 << 28)
    } ?? 1
  }

  /// A distance or an amount of money.
  @inline(__always)
  func nearest(_ value: Double) -> Double {
    switch rounding {
    case .round: (value + 0.5).rounded(.down)
    case .trunc: value.rounded(.towardZero)
    case .dimacs: (10 * value).rounded(.towardZero)
    case .exact: (1_000 * value).rounded()
    case .none: (factor * value).rounded()
    }
  }

  /// What must not be taken for less: a time of travel or service, an opening.
  @inline(__always)
  func atLeast(_ value: Double) -> Double {
    rounding == .none ? (factor * value - Self.slack).rounded(.up) : nearest(value)
  }

  /// What must not be taken for more: a closing, a limit.
  func atMost(_ value: Double) -> Double {
    rounding == .none ? (factor * value + Self.slack).rounded(.down) : nearest(value)
  }

  /// The limit as a whole number, or `nil` where it limits nothing.
  func limit(_ value: Double) throws(UnreadableInstance) -> Int? {
    guard value < .infinity, atMost(value) < Double(Self.unlimited) else { return nil }
    return try Self.whole(atMost(value))
  }

  /// A number that is whole already, where it is in range.
  static func whole(_ value: Double) throws(UnreadableInstance) -> Int {
    guard value.magnitude <= largest * 4, let whole = Int(exactly: value) else {
      throw UnreadableInstance(
        "un nombre est trop grand : \(value)", "a number is too large: \(value)")
    }
    return whole
  }
}

extension InstanceDraft {
  /// Every moment and length of time that is named.
  fileprivate var moments: [Double] {
    let ends = customers + pairs.flatMap { [$0.pickup, $0.delivery] }
    let times =
      ends.flatMap { [$0.hours.opens, $0.hours.closes, $0.service, $0.release, $0.prize] }
      + Set(vehicles).flatMap {
        [
          $0.hours.opens, $0.hours.closes, $0.longestDuration, $0.longestDistance, $0.fixedCost,
        ]
      }
    return times.filter { $0 < .infinity }
  }
}
