import Quantities

/// What became of the lots of a plan: which lots of an earlier plan they continue.
///
/// Orders that come or go make lots of other sizes, so that lots are compared by what is in them:
/// a lot continues the lots that went the same way, in the same compartment, with the same goods; or
/// where there are none, all that share an order with it, or a product where goods are in bulk.
struct LotHistory {
  /// Where lots are awaited, and what is done with them there.
  struct Stop: Hashable {
    let place: Identifier<Place>
    let handling: Handling

    init(_ lot: Lot) {
      place = lot.awaited == .loading ? lot.from : lot.to
      handling = lot.awaited
    }
  }

  /// When a lot was handled where it is awaited.
  struct Visit: Hashable {
    let stop: Stop
    let day: Int
    /// When work began, in seconds since the midnight of the day.
    let hour: Seconds
  }

  /// What two lots must have in common.
  private struct Way: Hashable {
    let purpose: Lot.Purpose
    let from: Identifier<Place>
    let to: Identifier<Place>
    let compartment: Compartment

    init(_ lot: Lot) {
      purpose = lot.purpose
      from = lot.from
      to = lot.to
      compartment = lot.compartment
    }
  }

  /// A lot of the earlier plan, the vehicle that carried it and when.
  private struct Former {
    let contents: Set<ProductCount>
    let goods: Set<String>
    let carrier: VehicleDay
    let visit: Visit
  }

  /// A lot of another plan that is carried otherwise than what it continues.
  struct Move {
    let lot: Int
    let before: [VehicleDay]
    let after: VehicleDay
  }

  /// A lot of another plan that comes at another hour than what it continues.
  struct HourMove {
    let lot: Int
    /// The nearest of the hours before.
    let before: Visit
    let after: Visit
  }

  private var formers: [Way: [Former]] = [:]

  /// Takes note of what an earlier plan carries; without a plan nothing was carried.
  init(of plan: Plan?) {
    guard let plan else { return }
    for tour in plan.tours {
      for (lot, visit) in tour.awaitedVisits(of: plan.lots) {
        formers[Way(plan.lots[lot]), default: []].append(
          Former(
            contents: Set(plan.lots[lot].contents), goods: plan.goods(in: plan.lots[lot]),
            carrier: tour.vehicleDay, visit: visit))
      }
    }
  }

  /// The visits at which lots were handled where they are awaited, each once.
  var visits: Set<Visit> { Set(formers.values.joined().map(\.visit)) }

  /// The vehicles that carried what a lot of another plan continues; none where it is new.
  func carriers(of lot: Lot, in plan: some LotSource) -> Set<VehicleDay> {
    Set(continued(by: lot, in: plan).map(\.carrier))
  }

  /// When what a lot of another plan continues was handled where it is awaited, each visit once.
  func visits(of lot: Lot, in plan: some LotSource) -> Set<Visit> {
    Set(continued(by: lot, in: plan).map(\.visit))
  }

  private func continued(by lot: Lot, in plan: some LotSource) -> [Former] {
    guard let candidates = formers[Way(lot)] else { return [] }
    let goods = plan.goods(in: lot)
    let contents = Set(lot.contents)
    let same = candidates.filter { $0.goods == goods && $0.contents == contents }
    guard same.isEmpty else { return same }
    return candidates.filter { !$0.goods.isDisjoint(with: goods) }
  }

  /// What some tours of another plan carry on other vehicles or at other hours.
  func moves(
    in tours: [Tour], of lots: [Lot], in plan: some LotSource, tolerance: Seconds
  ) -> (vehicles: [Move], hours: [HourMove]) {
    var vehicles: [Move] = []
    var hours: [HourMove] = []
    for tour in tours {
      for (lot, visit) in tour.awaitedVisits(of: lots) {
        let former = continued(by: lots[lot], in: plan)
        let carriers = Set(former.map(\.carrier))
        if !carriers.isEmpty, !carriers.contains(tour.vehicleDay) {
          vehicles.append(
            Move(lot: lot, before: carriers.sorted(), after: tour.vehicleDay))
        }
        let nearest = former.map(\.visit).min { visit.distance(to: $0) < visit.distance(to: $1) }
        if let nearest, visit.distance(to: nearest) > tolerance {
          hours.append(HourMove(lot: lot, before: nearest, after: visit))
        }
      }
    }
    return (vehicles.sorted { $0.lot < $1.lot }, hours.sorted { $0.lot < $1.lot })
  }
}

/// What holds the crates that lots refer to.
protocol LotSource {
  var crates: [PackedCrate] { get }
}

extension Plan: LotSource {}
extension CratePacking: LotSource {}

extension LotSource {
  /// The names of the orders or products in a lot.
  fileprivate func goods(in lot: Lot) -> Set<String> {
    lot.crates.isEmpty
      ? Set(lot.contents.map(\.product.name)) : Set(lot.crates.map { crates[$0].order.name })
  }
}

extension LotHistory.Visit {
  /// How far apart two visits are; on different days at least a day.
  fileprivate func distance(to other: Self) -> Seconds {
    guard day == other.day else { return Seconds(secondsPerDay) }
    return max(hour - other.hour, other.hour - hour)
  }
}

extension Tour {
  /// When each lot is handled where it is awaited.
  fileprivate func awaitedVisits(of lots: [Lot]) -> [(lot: Int, visit: LotHistory.Visit)] {
    stops.flatMap { stop in
      let handled =
        stop.loads.filter { lots[$0].awaited == .loading }
        + stop.unloads.filter { lots[$0].awaited == .unloading }
      return handled.map { lot in
        (
          lot,
          LotHistory.Visit(
            stop: LotHistory.Stop(lots[lot]), day: day, hour: stop.start)
        )
      }
    }
  }
}
