import Cabotage
import DatasetGenerator
import Quantities
import Testing

/// The question of the dataset: can the squashes ride on the rounds of the week, by when must they be
/// ready, and what stays unsold?
@Suite struct `Squashes on rounds that are planned` {
  @Test func `ride along, leave in their hours and change the tours the least`() throws {
    let rounds = Dataset.casaAntiGaspi.rounds(scale: 1)
    let planned = try #require(rounds.first { $0.folder.isEmpty }).contents
    var offered = try #require(rounds.first { $0.folder == "surplus" }).contents
    let offers = offered.surplus
    offered.surplus = []
    let rule = StopRule(iterations: 400)
    let before = try Round(planned).plan(until: rule)
    #expect(before.unserved.isEmpty)
    let former = try PlanInForce(before, done: [], in: Round(offered))
    let (inForce, plan, placed) = try former.place(offers, until: rule)
    let squashes = try #require(placed.first)

    #expect(squashes.offer.units == 400)
    #expect(squashes.wished == 360)
    #expect(squashes.sold > 0)
    #expect(squashes.sold + squashes.unsold == 400)
    #expect(plan.unserved.isEmpty)
    let noon: Seconds = 12 * 3_600
    #expect(!squashes.departures.isEmpty)
    for departure in squashes.departures {
      #expect(departure.vehicle.day == 0 && departure.start <= noon)
      #expect(departure.latest >= departure.departure)
    }

    let changes = PlanDifference(from: before, to: plan, prices: planned.changePrices)
    // A plan made anew of the same orders disturbs more people.
    let anew = try inForce.round.plan(until: rule)
    let others = PlanDifference(from: before, to: anew, prices: planned.changePrices)
    #expect(changes.price < others.price)
    let worth = Money(squashes.sold * 1_600)
    let extra = plan.totals.cost.total - before.totals.cost.total + changes.price
    #expect(extra < worth)
    #expect(inForce.round.orders.count { $0.product == "courges" } <= 190)
  }
}
