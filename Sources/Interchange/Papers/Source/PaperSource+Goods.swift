import Cabotage
import Quantities

extension PaperSource {
  /// The positions of the lots that a group receives.
  func lots(to group: Place) -> [Int] {
    plan.lots.indices.filter { plan.lots[$0].purpose != .collect && plan.lots[$0].to == group.id }
  }

  /// The positions of the lots that a producer hands over to a driver, here or at a dock.
  func lots(by producer: Place) -> [Int] {
    plan.lots.indices.filter { plan.lots[$0].producer == producer.id }
  }

  /// What a group receives.
  func goods(for group: Place) -> [ProductCount] {
    gathered(lots(to: group).flatMap { plan.lots[$0].contents })
  }

  /// What a producer supplies, whoever brings it.
  func goods(from producer: Place) -> [ProductCount] {
    let collected = lots(by: producer).flatMap { plan.lots[$0].contents }
    guard collected.isEmpty else { return gathered(collected) }
    return gathered(
      plan.lots.filter { $0.purpose != .collect }.flatMap(\.contents)
        .filter { round[$0.product].producer == producer.id })
  }

  /// The crates of each group, as positions in ``Plan/crates`` by number.
  func crates(for group: Place) -> [Int] {
    plan.crates.indices.filter { plan.crates[$0].group == group.id }
      .sorted { plan.crates[$0].number < plan.crates[$1].number }
  }

  /// Whether a crate holds food; it never holds food beside what is not.
  func isFood(_ crate: PackedCrate) -> Bool {
    crate.contents.allSatisfy { round[$0.product].isFood }
  }

  /// The lots that ride, together with their rides, in the order of the plan.
  func riding(_ lots: [Int]) -> [(lot: Int, ride: Ride)] {
    lots.compactMap { lot in rides[lot].map { (lot, $0) } }
  }

  /// When and by which tours a group is served, such as "T2, jeudi 12 novembre, 14 h 10".
  func arrivals(at group: Place) -> [String] {
    riding(lots(to: group)).map { passage(tour: $0.ride.tour, stop: $0.ride.unload) }.uniqued
  }

  /// A halt in words, such as "T2, jeudi 12 novembre, 14 h 10".
  func passage(tour: Int, stop: Int) -> String {
    let tour = plan.tours[tour]
    return [
      tour.id, wording.dayAndMonth(date(of: tour)), wording.clock(tour.stops[stop].arrival),
    ].joined(separator: ", ")
  }
}

extension Array where Element: Hashable {
  /// The elements, each the first time only.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
