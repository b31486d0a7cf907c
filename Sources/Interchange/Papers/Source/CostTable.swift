package import Cabotage
import Quantities

/// The costs of a plan in whole cents, rounded so that every printed sum is exact.
///
/// The total is rounded first, and its cents are then given out to the tours and, within a tour,
/// to the causes; the shares of the groups divide the same total.
package struct CostTable: Sendable {
  /// What a tour costs, in cents.
  package struct Row: Sendable {
    /// For the day, the kilometres and the hours.
    package let causes: [Int]
    /// All together.
    package let total: Int
  }

  /// A row for each tour of the plan.
  package let tours: [Row]
  /// The sums of the rows.
  package let sum: Row
  /// A group's part, for each of ``Plan/shares``.
  package let shares: [Int]

  package init(_ plan: Plan) {
    let total = (plan.tours.map(\.cost.total.value).reduce(0, +) + 5) / 10
    let totals = wholeParts(of: total, weights: plan.tours.map(\.cost.total.value))
    tours = zip(plan.tours, totals).map { tour, cents in
      let causes = [tour.cost.fixed, tour.cost.distance, tour.cost.time]
      return Row(causes: wholeParts(of: cents, weights: causes.map(\.value)), total: cents)
    }
    let rows = tours
    sum = Row(
      causes: (0..<3).map { cause in rows.map { $0.causes[cause] }.reduce(0, +) }, total: total)
    shares = wholeParts(of: total, weights: plan.shares.map(\.cost.value))
  }
}
