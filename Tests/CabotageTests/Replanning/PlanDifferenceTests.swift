import Cabotage
import Quantities
import Testing

@Suite struct `A difference of two plans` {
  private func difference(_ change: (Plan) throws -> Plan) throws -> PlanDifference {
    let plan = try SmallPlan().plan
    return PlanDifference(from: plan, to: try change(plan), prices: ChangePrices())
  }

  private func first(_ plan: Plan, _ change: (Tour) -> Tour) -> Plan {
    plan.with(tours: [change(plan.tours[0])] + plan.tours.dropFirst())
  }

  @Test func `is none between a plan and itself`() throws {
    let changes = try difference { $0 }
    #expect(changes.isNone)
    #expect(changes.cost.isNone)
    #expect(changes.price == .zero)
  }

  @Test func `says that another vehicle carries the lots of a tour`() throws {
    let changes = try difference { plan in first(plan) { $0.with(vehicle: "van") } }
    let plan = try SmallPlan().plan
    let carried = plan.tours[0].stops.flatMap(\.loads)
    #expect(changes.moves.map(\.lot) == carried.sorted())
    #expect(changes.moves.allSatisfy { $0.before == [VehicleDay("car", day: 0)] })
    #expect(changes.extraVehicles == [VehicleDay("van", day: 0)])
    #expect(changes.hours.isEmpty)
    #expect(changes.price == ChangePrices().otherVehicle * carried.count + 10_000)
    let cancelled = try #require(changes.tours.first { $0.vehicle.vehicle == "car" })
    #expect(cancelled.after == nil)
    #expect(
      cancelled.stops == plan.tours[0].stops.map { .removed($0.place, at: $0.start) })
  }

  @Test(arguments: [899, 900, 901])
  func `counts an hour that moves by more than the tolerance`(delay: Int) throws {
    let changes = try difference { plan in
      first(plan) { tour in
        tour.with(stops: tour.stops.map { $0.with(start: $0.start + Seconds(delay)) })
      }
    }
    let plan = try SmallPlan().plan
    // Producers wait for the vehicle; at the hub nobody does.
    let awaited = plan.tours[0].stops.flatMap(\.loads)
    #expect(changes.hours.count == (delay > 900 ? awaited.count : 0))
    #expect(changes.moves.isEmpty)
    #expect(changes.tours[0].stops.count == plan.tours[0].stops.count)
  }

  @Test func `says which stop is new and which is no more`() throws {
    let changes = try difference { plan in
      first(plan) { tour in
        var stops = tour.stops
        stops[0] = stops[0].with(place: "south")
        return tour.with(stops: stops)
      }
    }
    let stop = try SmallPlan().plan.tours[0].stops[0]
    let stops = Set(try #require(changes.tours.first).stops)
    #expect(stops.contains(.added("south", at: stop.start)))
    #expect(stops.contains(.removed(stop.place, at: stop.start)))
  }

  @Test func `says what stays behind, and why`() throws {
    let reason = Text("plus de place", "no room")
    let changes = try difference { plan in
      plan.with(
        tours: Array(plan.tours.dropFirst()),
        unserved: plan.tours[0].stops.flatMap(\.loads).map {
          Plan.Unserved(lot: $0, reason: reason)
        })
    }
    let carried = changes.goods.reduce(Mass.zero) { $0 + $1.carried.before - $1.carried.after }
    let left = changes.goods.reduce(Mass.zero) { $0 + $1.left.after - $1.left.before }
    #expect(carried == left)
    #expect(left > .zero)
    #expect(changes.goods.allSatisfy { $0.reasons == [reason] })
  }
}
