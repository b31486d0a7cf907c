import Cabotage
import Quantities
import Testing

@Suite struct `The progress of a plan` {
  /// What is wrong with some stops: the columns and rows.
  private func issues(
    _ change: (inout Round.Contents) -> Void = { _ in },
    _ done: (SmallPlan, Tour) -> [DoneStop]
  ) throws -> [RoundIssue] {
    var small = try SmallPlan()
    let stops = done(small, small.plan.tours[0])
    change(&small.contents)
    do {
      _ = try PlanInForce(small.plan, done: stops, in: Round(small.contents))
      return []
    } catch {
      return error.issues
    }
  }

  @Test func `needs a vehicle of the plan`() throws {
    let issues = try issues { _, _ in [DoneStop(vehicle: "ghost", number: 1)] }
    #expect(issues.map(\.field) == ["vehicle"])
    #expect(issues.map(\.row) == [0])
  }

  @Test func `needs the date of a vehicle that drives on several days`() throws {
    let issues = try issues { _, tour in [DoneStop(vehicle: tour.vehicle, number: 1)] }
    #expect(issues.map(\.field) == ["date"])
  }

  @Test func `refuses a day on which the vehicle rests`() throws {
    let other = try date("2027-01-01")
    let issues = try issues { _, tour in
      [DoneStop(vehicle: tour.vehicle, date: other, number: 1)]
    }
    #expect(issues.map(\.field) == ["date"])
  }

  @Test func `refuses a stop that is not there, or elsewhere, or done twice`() throws {
    let issues = try issues { small, tour in
      let day = small.contents.days[0].date
      return [
        DoneStop(vehicle: tour.vehicle, date: day, number: 99),
        DoneStop(vehicle: tour.vehicle, date: day, number: 0),
        DoneStop(vehicle: tour.vehicle, date: day, number: 1, place: "nowhere"),
        DoneStop(vehicle: tour.vehicle, date: day, place: "nowhere"),
        DoneStop(vehicle: tour.vehicle, date: day),
      ] + small.done(1, of: tour) + small.done(1, of: tour)
    }
    #expect(issues.map(\.field) == ["stop", "stop", "place", "place", "stop", "stop"])
  }

  @Test func `refuses a stop before which another is not done`() throws {
    let issues = try issues { small, tour in Array(small.done(2, of: tour).dropFirst()) }
    #expect(issues.map(\.field) == ["stop"])
  }

  @Test func `refuses hours that run backwards`() throws {
    let issues = try issues { small, tour in
      let stops = small.done(2, of: tour, late: 0)
      return [
        stops[0],
        DoneStop(vehicle: tour.vehicle, date: stops[1].date, number: 2, departure: 60),
      ]
    }
    #expect(issues.map(\.field) == ["left"])
  }

  @Test func `needs all that a tour that has begun carries`() throws {
    let vehicle = try issues({ $0.vehicles.removeAll { $0.id == "car" } }) { small, tour in
      small.done(1, of: tour)
    }
    #expect(vehicle.map(\.found) == ["car"])
    let small = try issues({ contents in
      contents.vehicles = contents.vehicles.map { vehicle in
        Vehicle(
          id: vehicle.id, kind: vehicle.kind, start: "hub", end: "hub",
          capacity: .init(mass: 1_000, volume: 1_000), costs: vehicle.costs, consumption: 6)
      }
    }) { small, tour in small.done(1, of: tour) }
    #expect(small.map(\.table) == [.vehicles])
  }

  @Test func `refuses an order that goes elsewhere than its loaded crates`() throws {
    var small = try SmallPlan()
    let collection = small.plan.tours.filter { $0.day == 0 }
    let delivery = try #require(small.plan.tours.first { $0.day == 1 })
    let done =
      collection.flatMap { small.done($0.stops.count, of: $0) }
      + small.done(delivery.stops.count, of: delivery)
    small.contents.orders = small.contents.orders.map { line in
      OrderLine(
        order: line.order, member: line.member, group: line.order == "o1" ? "south" : line.group,
        product: line.product, quantity: line.quantity)
    }
    do {
      _ = try PlanInForce(small.plan, done: done, in: Round(small.contents))
      Issue.record("the order is in two groups")
    } catch {
      #expect(error.issues.allSatisfy { $0.table == .orders && $0.field == "group" })
      #expect(error.issues.count == 3)
    }
  }

  @Test func `refuses a plan that does not hang together`() throws {
    let small = try SmallPlan()
    let round = try Round(small.contents)
    let tour = small.plan.tours[0]
    let spoilt = [
      small.plan.with(tours: small.plan.tours + [tour]),
      small.plan.with(tours: [tour.with(day: 9)]),
      small.plan.with(tours: [tour.with(departure: Seconds(.max))]),
      small.plan.with(tours: [tour.with(stops: tour.stops.reversed())]),
    ]
    for plan in spoilt {
      #expect(throws: InvalidRound.self) { try PlanInForce(plan, done: [], in: round) }
    }
  }
}
