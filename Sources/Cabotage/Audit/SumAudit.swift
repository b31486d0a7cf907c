import Quantities

/// Whether the sums of a plan are those of its parts, and each group bears its part.
struct SumAudit {
  let round: Round
  let plan: Plan

  func faults() -> [String] {
    totalFaults() + orderFaults() + shareFaults() + travelFaults()
  }

  private func totalFaults() -> [String] {
    let tours = plan.tours
    let totals = plan.totals
    let behind = Set(plan.unserved.map(\.lot))
    func mass(_ isCounted: (Int, Lot) -> Bool) -> Int {
      plan.lots.enumerated().filter(isCounted).reduce(0) { $0 + $1.element.mass.value }
    }
    let sums: [(name: String, total: Int, sum: Int)] = [
      ("cost of days", totals.cost.fixed.value, tours.reduce(0) { $0 + $1.cost.fixed.value }),
      (
        "cost of roads", totals.cost.distance.value, tours.reduce(0) { $0 + $1.cost.distance.value }
      ),
      ("cost of hours", totals.cost.time.value, tours.reduce(0) { $0 + $1.cost.time.value }),
      ("distance", totals.distance.value, tours.reduce(0) { $0 + $1.distance.value }),
      ("time", totals.time.value, tours.reduce(0) { $0 + ($1.arrival - $1.departure).value }),
      ("trips", totals.trips, tours.reduce(0) { $0 + $1.trips }),
      ("emissions", totals.emissions.value, tours.reduce(0) { $0 + $1.emissions.value }),
      ("crates", totals.crates, plan.crates.count),
      (
        "mass delivered", totals.delivered.value,
        mass { $1.purpose != .collect && !behind.contains($0) }
      ),
      (
        "mass not collected", totals.notCollected.value,
        mass { $1.purpose == .collect && behind.contains($0) }
      ),
      (
        "mass not delivered", totals.notDelivered.value,
        mass { $1.purpose != .collect && behind.contains($0) }
      ),
    ]
    return sums.filter { $0.total != $0.sum }.map { "the total \($0.name) is not the sum" }
      + (0...plan.crates.count ~= totals.cratesBound ? [] : ["the bound of the crates is none"])
  }

  private func orderFaults() -> [String] {
    var mass: [Product.Provenance: Int] = [:]
    for line in round.orders {
      let product = round[line.product]
      mass[product.massProvenance, default: 0] += product.mass.value * line.quantity
    }
    let isRight = Product.Provenance.allCases.allSatisfy {
      plan.totals.mass[$0, default: 0].value == mass[$0, default: 0]
    }
    return (isRight ? [] : ["the mass ordered is not that of the orders"])
      + (plan.totals.orders == Set(round.orders.map(\.order)).count
        ? [] : ["the number of orders is not that of the orders"])
  }

  private func shareFaults() -> [String] {
    var mass: [Identifier<Place>: Int] = [:]
    for line in round.orders {
      mass[line.group, default: 0] += round[line.product].mass.value * line.quantity
    }
    let cost = plan.tours.reduce(0) { $0 + $1.cost.total.value }
    let ordered = Double(mass.values.reduce(0, +))
    var faults: [String] = []
    if plan.shares.reduce(0, { $0 + $1.cost.value }) != cost {
      faults.append("the shares do not add up to the cost")
    }
    let groups = round.contents.places.filter { $0.kind == .group }.map(\.id)
    if plan.shares.map(\.group) != groups {
      faults.append("the shares are not those of the groups")
    }
    for share in plan.shares {
      let part = Double(share.mass.value) / max(1, ordered) * Double(cost)
      // Whole cents, so less than one cent, ten thousandths of a euro, beside the exact part.
      let isFair = abs(Double(share.cost.value) - part) < 10.01
      if share.mass.value != mass[share.group, default: 0] || !isFair {
        faults.append("the share of \(share.group) is not in proportion to its goods")
      }
    }
    return faults
  }

  private func travelFaults() -> [String] {
    struct Journey: Hashable {
      let from: Identifier<Place>
      let to: Identifier<Place>
    }
    let given = Set(round.contents.travel.map { Journey(from: $0.from, to: $0.to) })
    var known = 0
    var estimated = 0
    for tour in plan.tours {
      var place = tour.start
      for next in tour.stops.map(\.place) + [tour.end].compactMap(\.self) where next != place {
        if given.contains(Journey(from: place, to: next)) { known += 1 } else { estimated += 1 }
        place = next
      }
    }
    let expected = TravelSummary(
      known: known, estimated: estimated, detour: round.contents.detour)
    return plan.travel == expected ? [] : ["the journeys are not those of the tours"]
  }
}
