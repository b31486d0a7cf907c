import Routing

/// The visits to one customer on the days of one out of several combinations.
///
/// Each visit of each combination is a shipment of its own; a group a visit says that one of them is
/// carried. That all visits go by the same combination is said by a store where they all stand from
/// their day until after the last: the first visit takes `c` and `K − c` of two dimensions, where `c`
/// is the number of its combination out of `K`, each other visit `K − c` and `c` of the same two, and
/// the store holds `K` of both. So both sums stay within the limit for equal combinations only, and
/// a visit alone always fits.
struct VisitCoupling {
  /// One visit of one combination.
  struct Visit {
    /// The index of the coupling.
    let coupling: Int
    let combination: Int
    /// The number of the visit, from 0.
    let number: Int
  }

  /// More visits have no dimensions of their own.
  static let mostVisits = 1 + Load.dimensions / 2

  let location: Int
  let combinations: Int
  let visits: Int
  /// The days of the plan.
  let days: Int

  var store: RoutingProblem.Store {
    RoutingProblem.Store(
      limit: load { _ in (combinations, combinations) }, days: days + 1)
  }

  func stay(_ visit: Visit) -> RoutingProblem.Stay {
    let (own, rest) = (visit.combination, combinations - visit.combination)
    return RoutingProblem.Stay(
      store: visit.coupling, day: days,
      load: load { other in
        if visit.number == 0 {
          (own, rest)
        } else if visit.number == other {
          (rest, own)
        } else {
          (0, 0)
        }
      })
  }

  /// Two dimensions for each visit but the first.
  private func load(_ amounts: (Int) -> (Int, Int)) -> Load {
    let lanes = (1..<visits).flatMap { visit in
      let (first, second) = amounts(visit)
      return [first, second]
    }
    // There are few visits and fewer combinations than bits in a word.
    return Load(lanes) ?? .zero
  }
}
