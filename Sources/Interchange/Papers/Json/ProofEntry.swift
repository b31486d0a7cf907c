import Cabotage
import Quantities
import Routing

extension PlanDocument {
  /// What no plan can cost less than, as in ``Proof``.
  struct ProofEntry: Sendable, Hashable, Codable {
    var costMeur: Money
    var boundMeur: Money
    /// For the reader of the file: it follows from the two before.
    var gapRatio: Double
    var method: RoutingBound.Method
    var relaxed: [BoundRelaxation]
    var nodes: Int
    var timeMs: Int
    var countsChanges: Bool
    var stopPrices: [StopPriceEntry]?
    var limitPrices: [LimitPriceEntry]?
    var unpricedLimits: Int?

    init(_ proof: Proof) {
      costMeur = proof.cost
      boundMeur = proof.bound
      gapRatio = proof.gap
      method = proof.method
      relaxed = BoundRelaxation.allCases.filter(proof.relaxed.contains)
      nodes = proof.nodes
      timeMs = proof.milliseconds
      countsChanges = proof.countsChanges
      stopPrices = proof.stopPrices?.map(StopPriceEntry.init)
      limitPrices = proof.limitPrices?.map(LimitPriceEntry.init)
      unpricedLimits = proof.unpricedLimits > 0 ? proof.unpricedLimits : nil
    }

    var proof: Proof {
      Proof(
        cost: costMeur, bound: boundMeur, method: method, relaxed: Set(relaxed), nodes: nodes,
        milliseconds: timeMs, countsChanges: countsChanges,
        stopPrices: stopPrices?.map(\.stopPrice),
        limitPrices: limitPrices?.compactMap(\.limitPrice), unpricedLimits: unpricedLimits ?? 0)
    }
  }

  /// What a stop adds to the cost, as in ``Proof/StopPrice``.
  struct StopPriceEntry: Sendable, Hashable, Codable {
    var place: Identifier<Place>
    var priceMeur: Money

    init(_ stop: Proof.StopPrice) {
      place = stop.place
      priceMeur = stop.price
    }

    var stopPrice: Proof.StopPrice { Proof.StopPrice(place: place, price: priceMeur) }
  }
}
