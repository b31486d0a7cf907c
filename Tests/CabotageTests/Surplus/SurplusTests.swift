import Cabotage
import Quantities
import Testing

@Suite struct `A surplus beside a plan in force` {
  /// The small round with squashes that both groups wish for, two nets a household.
  private func offered(
    _ units: Int, price: Money = 3_000, hours: [Opening] = [],
    _ change: (inout Round.Contents) -> Void = { _ in }
  ) throws -> (
    before: Plan, inForce: PlanInForce, plan: Plan, placed: PlacedSurplus, changes: PlanDifference
  ) {
    var contents = try smallRound()
    change(&contents)
    let before = try Round(contents).plan(until: StopRule(iterations: 200))
    contents.products.append(
      Product(
        id: "squash", producer: "farm", name: "Squash", mass: 3_000, volume: 5_000, price: price))
    contents.orders += (1...6).map { number in
      OrderLine(
        order: Identifier("s\(number)"), member: Identifier("S-\(number)"),
        group: number <= 3 ? "north" : "south", product: "squash", quantity: 2)
    }
    let former = try PlanInForce(before, done: [], in: Round(contents))
    let (inForce, plan, placed) = try former.place(
      [SurplusOffer(product: "squash", units: units, hours: hours)],
      until: StopRule(iterations: 400))
    let changes = PlanDifference(from: before, to: plan, prices: contents.changePrices)
    return (before, inForce, plan, try #require(placed.first), changes)
  }

  @Test func `rides on the tours that there are`() throws {
    let (before, inForce, plan, placed, changes) = try offered(20)
    #expect(placed.wished == 12)
    #expect(placed.sold == 12)
    #expect(placed.unsold == 8)
    #expect(placed.sales.map(\.group) == ["north", "south"])
    #expect(changes.extraVehicles.isEmpty)
    #expect(changes.moves.isEmpty)
    #expect(plan.tours.map(\.vehicleDay) == before.tours.map(\.vehicleDay))
    #expect(plan.unserved.isEmpty)
    #expect(plan.faults(in: inForce.round).isEmpty)
    let departure = try #require(placed.departures.first)
    #expect(placed.departures.reduce(0) { $0 + $1.units } == 12)
    #expect(departure.place == "farm")
    #expect(departure.start < departure.departure && departure.departure <= departure.latest)
  }

  @Test func `is divided where there is less than wished for`() throws {
    let (_, inForce, _, placed, _) = try offered(7)
    #expect(placed.sold == 7)
    #expect(placed.unsold == 0)
    #expect(inForce.round.shortages.map(\.product) == ["squash"])
  }

  @Test func `stays where bringing it costs more than it is worth`() throws {
    // The farm does not collect anything else, and a squash is worth a cent.
    let (before, inForce, plan, placed, changes) = try offered(20, price: 10) { contents in
      contents.products.removeAll { $0.producer == "farm" }
      contents.orders.removeAll { ["potatoes", "eggs"].contains($0.product) }
    }
    #expect(placed.sold == 0)
    #expect(placed.unsold == 20)
    #expect(placed.sales.isEmpty && placed.departures.isEmpty)
    #expect(plan.totals.cost == before.totals.cost)
    #expect(changes.price == .zero)
    #expect(!inForce.round.orders.contains { $0.product == "squash" })
    #expect(plan.unserved.isEmpty)
  }

  @Test func `costs no more than it is worth`() throws {
    let (before, _, plan, placed, changes) = try offered(20, price: 4_000) { contents in
      contents.products.removeAll { $0.producer == "farm" }
      contents.orders.removeAll { ["potatoes", "eggs"].contains($0.product) }
    }
    let extra = plan.totals.cost.total - before.totals.cost.total + changes.price
    #expect(extra <= Money(4_000 * placed.sold))
  }

  @Test func `leaves in the hours in which it is offered, or not at all`() throws {
    let date = try date("2026-11-12")
    let (_, _, plan, placed, _) = try offered(
      20, hours: [Opening(try hours(11, 12), on: .date(date))])
    let twelve: Seconds = 12 * 3_600
    for departure in placed.departures {
      #expect(departure.start >= 11 * 3_600 && departure.start <= twelve)
      let stay = departure.departure - departure.start
      #expect(departure.latest - stay <= twelve)
    }
    #expect(placed.sold == 12 && plan.unserved.isEmpty)
    let closed = try offered(20, hours: [Opening(try hours(20, 21), on: .date(date))])
    #expect(closed.placed.sold == 0)
    #expect(closed.plan.unserved.isEmpty)
  }

  @Test func `a tour may leave no later than that`() throws {
    let (_, inForce, plan, placed, _) = try offered(20)
    let departure = try #require(placed.departures.first)
    let tour = try #require(plan.tours.first { $0.id == departure.tour })
    let index = try #require(tour.stops.firstIndex { $0.departure == departure.departure })
    func late(by delay: Seconds) -> [String] {
      var stops = tour.stops
      var delay = delay
      for next in stops.indices.dropFirst(index) {
        let stop = stops[next]
        if next > index { delay = max(0, delay - (stop.start - stop.arrival)) }
        stops[next] = stop.with(
          arrival: next > index ? stop.start + delay : stop.arrival,
          start: stop.start + delay, departure: stop.departure + delay)
      }
      let tours = plan.tours.map { other in
        other.id == tour.id
          ? tour.with(arrival: tour.arrival + delay, stops: stops, cost: tour.cost) : other
      }
      // What a tour that waits longer costs and what follows at the hub is not the question here.
      return plan.with(tours: tours).faults(in: inForce.round)
        .filter { $0.contains("closed") || $0.contains("available") }
    }
    let slack = departure.latest - departure.departure
    #expect(late(by: slack).isEmpty)
    #expect(!late(by: slack + 60).isEmpty)
  }

  @Test func `has to have a price, units and a product`() throws {
    var contents = try smallRound()
    contents.surplus = [
      SurplusOffer(product: "potatoes", units: 3), SurplusOffer(product: "ghost", units: 0),
    ]
    do {
      _ = try Round(contents)
      Issue.record("the offer is refused")
    } catch {
      let fields = error.issues.map { "\($0.table) \($0.row ?? -1) \($0.field ?? "")" }
      #expect(fields == ["surplus 0 product", "surplus 1 product", "surplus 1 units"])
    }
  }
}
