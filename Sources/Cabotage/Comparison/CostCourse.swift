public import Quantities

/// What is paid from month to month, year after year: at first for what is bought, then for what is
/// had and for what drives.
public struct CostCourse: Hashable, Sendable {
  /// What is paid at the beginning.
  public let outlay: Money
  /// What is paid each year beside, in equal parts a month.
  public let upkeep: Money
  /// What each month's rounds cost, the same every year.
  public let running: [Money]

  /// Makes a course of its parts; there is at least one month.
  public init(outlay: Money, upkeep: Money, running: [Money]) {
    self.outlay = outlay
    self.upkeep = upkeep
    self.running = running
  }

  /// What is paid until the end of a month, counted from 1; at 0 for what is bought alone.
  public func cumulated(after months: Int) -> Money {
    let (years, rest) = months.quotientAndRemainder(dividingBy: running.count)
    let year = running.reduce(.zero, +)
    return outlay + Money(upkeep.value * months / running.count) + year * years
      + running.prefix(rest).reduce(.zero, +)
  }

  /// The first month at whose end this course, which begins with the larger outlay, has cost no more
  /// than another; `nil` where that does not come within the limit.
  ///
  /// What the vehicles are then still worth is not counted.
  public func breakEven(against other: CostCourse, within months: Int) -> Int? {
    guard outlay > other.outlay else { return nil }
    return (1...max(1, months)).first { cumulated(after: $0) <= other.cumulated(after: $0) }
  }
}
