import Quantities
import Routing
import Sharing

/// Prices that bound what every group of partners pays at least, whose goods go certain ways.
///
/// They are the duals of the linear program over all routes of the partners' vehicles: on no route do
/// the prices of its lots, less what cuts charge, come to more than the route costs and its vehicle
/// gains at least. A group's routes are routes of all, so its cost is bounded by the same sum, taken over
/// its own lots and vehicles. (Göthe-Lundgren, Jörnsten and Värbrand, "On the nucleolus of the basic
/// vehicle routing game", 1996.) Prices found with journeys left out that no *better joint plan* makes
/// would not do: a group may make them. So none are left out.
package struct PoolPrices: Hashable, Sendable {
  /// By lot of all partners: its price, in fine units, nothing or more.
  package var lots: [Int]
  /// What each entry into a set of ends of lots pays, or two lots of one set on one route are charged.
  package struct Cut: Hashable, Sendable {
    /// The lots.
    package var lots: [Int]
    /// The price, in fine units, nothing or more.
    package var price: Int

    /// Makes a cut.
    package init(lots: [Int], price: Int) {
      self.lots = lots
      self.price = price
    }
  }
  /// Sets of which one end has to be entered by each group with a lot in it.
  package var entries: [Cut]
  /// Triples of which at most one route does two.
  package var triples: [Cut]
  /// By kind of vehicles: their positions among those of all, and what a route of the kind gains at least
  /// (zero or less, in fine units).
  package var kinds: [Kind]
  /// A unit of cost (a millionth of a euro) is two to this power of fine units.
  package var scale: Int

  /// Vehicles that are alike.
  package struct Kind: Hashable, Sendable {
    /// One entry a shift: the vehicle's position among those of all.
    package var vehicles: [Int]
    /// No route has a smaller reduced cost.
    package var least: Int

    /// Makes a kind.
    package init(vehicles: [Int], least: Int) {
      self.vehicles = vehicles
      self.least = least
    }
  }

  /// Takes the prices of a certificate, if they hold for all groups.
  init?(_ certificate: BoundCertificate?, of model: CoalitionModel) {
    guard let certificate, certificate.fixed.isEmpty else { return nil }
    func lot(_ visit: Int) -> Int? {
      visit >= 0 ? model.lots[model.routing.lots[visit / 2]] : nil
    }
    lots = Array(repeating: 0, count: (model.lots.max() ?? -1) + 1)
    for job in certificate.jobs {
      guard let first = job.visits.first, let lot = lot(first) else { continue }
      lots[lot] += job.price
    }
    entries = certificate.capacityCuts.map { cut in
      Cut(lots: Set(cut.visits.compactMap(lot)).sorted(), price: cut.price)
    }
    triples = certificate.subsetCuts.map { cut in
      let visits = cut.jobs.compactMap { certificate.jobs[$0].visits.first }
      return Cut(lots: visits.compactMap(lot).sorted(), price: cut.price)
    }
    kinds = certificate.kinds.map { kind in
      Kind(
        vehicles: kind.vehicles.map { model.vehicles[model.routing.shifts[$0].vehicle] },
        least: kind.least)
    }
    scale = certificate.scale
  }

  /// Puts prices together as a file holds them.
  package init(lots: [Int], entries: [Cut], triples: [Cut], kinds: [Kind], scale: Int) {
    self.lots = lots
    self.entries = entries
    self.triples = triples
    self.kinds = kinds
    self.scale = scale
  }

  /// What tours cost at least that carry some lots with some vehicles, in millionths of a euro.
  package func bound(
    ofLots isIn: (Int) -> Bool, vehicles has: (Int) -> Bool
  ) -> Int {
    var sum = Int128(0)
    var count = 0
    for (lot, price) in lots.enumerated() where isIn(lot) {
      sum += Int128(price)
      count += 1
    }
    for cut in entries where cut.lots.contains(where: isIn) { sum += Int128(cut.price) }
    for cut in triples where cut.lots.count(where: isIn) > 1 { sum -= Int128(cut.price) }
    for kind in kinds {
      sum += Int128(kind.least) * Int128(min(count, kind.vehicles.count(where: has)))
    }
    guard sum > 0 else { return 0 }
    return Int(scale >= 0 ? sum >> Int128(scale) : sum << Int128(-scale))
  }
}
