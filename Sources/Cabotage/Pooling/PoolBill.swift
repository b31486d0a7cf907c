import Quantities
import Sharing

/// The bill of each partner, line by line, and who has still to pay whom.
///
/// What each line costs is divided by the kilograms that it carries for each; what the rule of the charter
/// makes of it is a line of its own, and so is what partners give to others: these add up to nothing. All
/// amounts are cents.
package struct PoolBill: Hashable, Sendable {
  /// What is paid for.
  package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    /// Carriers that bring far goods to the hub.
    case trunk
    /// The roads from producers to the hub.
    case collect
    /// The roads from the hub to the groups.
    case deliver
    /// The roads from producers straight to the groups.
    case direct
    /// The days of vehicles lent and hired.
    case vehicles
    /// What the rule adds and takes, so that shares are what partners agreed.
    case agreement
    /// What some partners give so that the others pay less.
    case solidarity

    /// The line in words.
    package var name: Text {
      switch self {
      case .trunk: Text("fret lointain", "trunk haul")
      case .collect: Text("collecte", "collection")
      case .deliver: Text("livraison", "delivery")
      case .direct: Text("droit du producteur", "straight from producers")
      case .vehicles: Text("véhicules prêtés et loués", "vehicles lent and hired")
      case .agreement: Text("règle de la charte", "rule of the charter")
      case .solidarity: Text("solidarité", "solidarity")
      }
    }
  }

  /// One line.
  package struct Line: Hashable, Sendable {
    /// What is paid for.
    package let kind: Kind
    /// By partner: its part, in cents.
    package let amounts: [Int]

    /// Makes a line.
    package init(kind: Kind, amounts: [Int]) {
      self.kind = kind
      self.amounts = amounts
    }
  }

  /// The lines that cost anything.
  package let lines: [Line]
  /// By partner: what it pays in all.
  package let shares: [Int]
  /// By partner: what it has advanced by driving its own and hired vehicles.
  package let advances: [Int]

  /// By partner: what it has still to pay, or below zero to receive; together what carriers take.
  package var balances: [Int] { zip(shares, advances).map(-) }

  /// Puts a bill together; nothing is checked.
  package init(lines: [Line], shares: [Int], advances: [Int]) {
    self.lines = lines
    self.shares = shares
    self.advances = advances
  }

  /// Divides the bill of a joint plan whose shares by a rule are known.
  ///
  /// - Throws: ``PoolingFailure`` where partners give more than the others pay.
  package init(_ pooling: Pooling, shares: [Int]) throws(PoolingFailure) {
    let partners = pooling.partners.indices
    let zero = partners.map { _ in 0 }
    var sums: [Kind: [Int]] = [:]
    var advances = zero
    func add(_ cents: Int, to kind: Kind, by weights: [Int]) {
      // Where nothing is carried, all bear the same.
      let parts =
        (try? apportion(cents, by: weights)) ?? (try? apportion(cents, by: zero.map { _ in 1 }))
      sums[kind] = zip(sums[kind] ?? zero, parts ?? zero).map(+)
    }
    add(pooling.trunk.value / 10, to: .trunk, by: pooling.trunkMasses.map(\.value))
    for tour in pooling.plan.tours {
      var weights: [Lot.Purpose: [Int]] = [:]
      for lot in tour.stops.flatMap(\.loads) {
        weights[pooling.plan.lots[lot].purpose, default: zero][pooling.lotPartners[lot]] +=
          pooling.plan.lots[lot].mass.value
      }
      let all = weights.values.reduce(zero) { zip($0, $1).map(+) }
      add(tour.cost.fixed.value / 10, to: .vehicles, by: all)
      let purposes = Lot.Purpose.allCases
      let masses = purposes.map { weights[$0]?.reduce(0, +) ?? 0 }
      let roads = (tour.cost.distance + tour.cost.time).value / 10
      for (purpose, cents) in zip(purposes, (try? apportion(roads, by: masses)) ?? []) {
        add(cents, to: Kind(purpose), by: weights[purpose] ?? zero)
      }
      let holder = pooling.round.contents.vehicles.firstIndex { $0.id == tour.vehicle }
      if let holder { advances[pooling.holders[holder]] += tour.cost.total.value / 10 }
    }
    let paid = sums.values.reduce(zero) { zip($0, $1).map(+) }
    sums[.agreement] = zip(shares, paid).map(-)
    let gifts = try Self.gifts(pooling, shares)
    sums[.solidarity] = gifts
    lines = Kind.allCases.compactMap { kind in
      sums[kind].flatMap { amounts in
        amounts.contains { $0 != 0 } ? Line(kind: kind, amounts: amounts) : nil
      }
    }
    self.shares = zip(shares, gifts).map(+)
    self.advances = advances
  }

  /// By partner: what it gives, or below zero is given, in proportion to what those who give nothing pay.
  private static func gifts(
    _ pooling: Pooling, _ shares: [Int]
  ) throws(PoolingFailure) -> [Int] {
    let gifts = pooling.round.contents.solidarity
    let given = pooling.partners.map { (gifts[$0.id]?.value ?? 0) / 10 }
    let sum = given.reduce(0, +)
    guard sum > 0 else { return given }
    let others = zip(given, shares).map { $0 > 0 ? 0 : max(0, $1) }
    guard sum <= others.reduce(0, +), let parts = try? apportion(sum, by: others) else {
      throw .giftsWithoutUse
    }
    return zip(given, parts).map(-)
  }
}

extension PoolBill.Kind {
  fileprivate init(_ purpose: Lot.Purpose) {
    self =
      switch purpose {
      case .collect: .collect
      case .deliver: .deliver
      case .direct: .direct
      }
  }
}
