import Cabotage
import Quantities
import Testing

/// A plan of the small round, in force, and what may happen to it.
struct SmallPlan {
  var contents: Round.Contents
  let plan: Plan

  init(_ contents: Round.Contents? = nil, seed: UInt64 = 1) throws {
    self.contents = try contents ?? smallRound()
    plan = try Round(self.contents).plan(until: StopRule(iterations: 200), seed: seed)
  }

  /// The plan that goes on from some stops that are done.
  func replan(after done: [DoneStop] = [], iterations: Int = 400) throws -> (
    inForce: PlanInForce, plan: Plan, changes: PlanDifference
  ) {
    let inForce = try PlanInForce(plan, done: done, in: Round(contents))
    let next = try inForce.replan(until: StopRule(iterations: iterations))
    let changes = PlanDifference(from: plan, to: next, prices: contents.changePrices)
    return (inForce, next, changes)
  }

  /// The first stops of a tour.
  func done(_ count: Int, of tour: Tour, late: Seconds? = nil) -> [DoneStop] {
    tour.stops.prefix(count).enumerated().map { index, stop in
      DoneStop(
        vehicle: tour.vehicle, date: contents.days[tour.day].date, number: index + 1,
        place: stop.place, departure: late.map { stop.departure + $0 })
    }
  }
}

@Suite struct `A plan in force` {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `stays as it is where nothing happens`(seed: UInt64) throws {
    let small = try SmallPlan(seed: seed)
    let (inForce, plan, changes) = try small.replan()
    #expect(changes.isNone)
    #expect(changes.price == .zero)
    #expect(plan.tours == small.plan.tours)
    #expect(inForce.round.contents.orders == small.contents.orders)
  }

  /// Some tours have begun, on time, early or late; orders come and go; the balance of hours counts or
  /// not.
  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func `keeps what is done, whatever happens`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    var small = try SmallPlan(seed: seed)
    let day = random.below(2)
    var done: [DoneStop] = []
    for tour in small.plan.tours where tour.day <= day {
      let count = tour.day < day ? tour.stops.count : random.below(tour.stops.count + 1)
      let delays: [Seconds?] = [nil, 600, 7_200]
      let late = delays[random.below(delays.count)]
      done += small.done(count, of: tour, late: late)
    }
    small.contents.orders.removeAll { _ in random.below(8) == 0 }
    for number in 0..<random.below(4) {
      small.contents.orders.append(
        OrderLine(
          order: Identifier("new \(number)"), member: Identifier("N-\(number)"),
          group: random.below(2) == 0 ? "north" : "south", product: "milk", quantity: 3))
    }
    done.shuffle(using: &random)
    small.contents.balance = Money(random.below(2) * 3_000)

    // That the plan keeps all rules is checked before it is given away.
    let (inForce, plan, _) = try small.replan(after: done, iterations: 100)
    for tour in small.plan.tours {
      let count = done.count { $0.vehicle == tour.vehicle && inForce.day(of: $0) == tour.day }
      guard count > 0 else { continue }
      let next = try #require(plan.tours.first { $0.vehicleDay == tour.vehicleDay })
      #expect(next.id == tour.id)
      #expect(next.driver == tour.driver)
      for (before, after) in zip(tour.stops, next.stops).prefix(count) {
        #expect(before.place == after.place)
        #expect(after.departure >= before.departure)
        #expect(goods(before.loads, small.plan) == goods(after.loads, plan))
        #expect(goods(before.unloads, small.plan) == goods(after.unloads, plan))
      }
    }
  }

  private func goods(_ lots: [Int], _ plan: Plan) -> [Set<ProductCount>] {
    lots.map { Set(plan.lots[$0].contents) }
  }

  @Test func `goes on later where the driver is late`() throws {
    let small = try SmallPlan()
    let tour = small.plan.tours[0]
    let (_, plan, changes) = try small.replan(after: small.done(1, of: tour, late: 1_800))
    let next = try #require(plan.tours.first { $0.id == tour.id })
    #expect(next.stops[0].departure == tour.stops[0].departure + 1_800)
    #expect(next.arrival >= tour.arrival + 900)
    #expect(plan.unserved.isEmpty)
    #expect(changes.tours.map(\.id) == [tour.id])
  }

  @Test func `comes home after hours where it cannot be sooner`() throws {
    var small = try SmallPlan()
    let tour = small.plan.tours[0]
    small.contents.vehicles = try small.contents.vehicles.map { vehicle in
      Vehicle(
        id: vehicle.id, kind: vehicle.kind, start: vehicle.start, end: vehicle.end,
        capacity: vehicle.capacity,
        availability: vehicle.id == tour.vehicle
          ? [Opening(try hours(5, 7), on: .date(small.contents.days[0].date))] : [],
        costs: vehicle.costs, consumption: vehicle.consumption)
    }
    let (_, plan, _) = try small.replan(after: small.done(1, of: tour))
    let next = try #require(plan.tours.first { $0.vehicleDay == tour.vehicleDay })
    #expect(next.stops.count == 1 || next.stops.last?.place == "hub")
    let aboard = Set(next.stops.flatMap(\.loads)).subtracting(next.stops.flatMap(\.unloads))
    #expect(aboard.isSubset(of: plan.unserved.map(\.lot)))
  }

  @Test(arguments: 0...3)
  func `ends when it is cancelled at once, whatever is under way`(stops: Int) throws {
    let small = try SmallPlan()
    let done = small.done(stops, of: small.plan.tours[0])
    let cancellation = Cancellation()
    cancellation.raise()
    let plan = try PlanInForce(small.plan, done: done, in: Round(small.contents))
      .replan(until: StopRule(cancellation: cancellation))
    #expect(!plan.lots.isEmpty)
  }

  @Test func `gives the work of a broken vehicle to another`() throws {
    var small = try SmallPlan()
    #expect(Set(small.plan.tours.map(\.vehicle)) == ["car"])
    small.contents.vehicles.removeAll { $0.id == "car" }
    let (_, plan, changes) = try small.replan()
    #expect(plan.unserved.isEmpty)
    #expect(Set(plan.tours.map(\.vehicle)) == ["van"])
    #expect(changes.moves.count == plan.lots.count)
    #expect(changes.extraVehicles.count == plan.tours.count)
    #expect(plan.tours.allSatisfy { !small.plan.tours.map(\.id).contains($0.id) })
    let prices = small.contents.changePrices
    #expect(
      changes.price == prices.otherVehicle * changes.moves.count
        + prices.otherHour * changes.hours.count
        + prices.extraVehicle * changes.extraVehicles.count)
  }

  @Test func `brings what is aboard though nobody orders it any more`() throws {
    var small = try SmallPlan()
    let delivery = try #require(small.plan.tours.first { $0.day == 1 })
    let collection = small.plan.tours.filter { $0.day == 0 }
    small.contents.orders.removeAll { $0.order == "o1" }
    let loaded = try #require(delivery.stops.lastIndex { !$0.loads.isEmpty }) + 1
    let done =
      collection.flatMap { small.done($0.stops.count, of: $0) } + small.done(loaded, of: delivery)
    let (inForce, plan, changes) = try small.replan(after: done)
    #expect(inForce.round.orders.contains { $0.order == "o1" })
    #expect(plan.crates == small.plan.crates)
    #expect(plan.unserved.isEmpty)
    #expect(changes.isNone)
  }

  @Test func `calls a surplus what a group gets in bulk and orders no more`() throws {
    var contents = try smallRound()
    contents.places = contents.places.map { place in
      Place(
        id: place.id, name: place.name, kind: place.kind, coordinate: place.coordinate,
        packsItself: place.kind == .group)
    }
    var small = try SmallPlan(contents)
    let done = small.plan.tours.flatMap { small.done($0.stops.count, of: $0) }
    small.contents.orders.removeAll { $0.order == "o1" || $0.order == "o6" }
    let (inForce, plan, changes) = try small.replan(after: done)
    let surplus = inForce.round.orders.filter { $0.member == "surplus" }
    #expect(Set(surplus.map(\.group)) == ["north", "south"])
    // Sacks of potatoes, boxes of eggs and litres of milk of the two orders.
    let units = surplus.map(\.quantity).reduce(0, +)
    #expect(units == 7 + 4 + 8)
    #expect(changes.isNone)
    #expect(plan.totals.ordered == small.plan.totals.ordered)
  }

  @Test func `carries less where an order is cancelled in time`() throws {
    var small = try SmallPlan()
    small.contents.orders.removeAll { $0.order == "o6" }
    let (_, plan, changes) = try small.replan()
    #expect(plan.totals.orders == 5)
    #expect(changes.moves.isEmpty)
    #expect(!changes.goods.isEmpty)
    #expect(changes.goods.allSatisfy { $0.carried.after < $0.carried.before })
    // Every other crate keeps the number on its label, as far as there are so many.
    for crate in plan.crates {
      let known = small.plan.crates.filter {
        $0.order == crate.order && $0.contents == crate.contents
      }.map(\.number)
      #expect(known.contains(crate.number) || known.allSatisfy { $0 > crate.count })
    }
  }

  @Test func `weighs changes against what they save`() throws {
    var small = try SmallPlan()
    // The car becomes so dear that the van would be cheaper.
    small.contents.vehicles = small.contents.vehicles.map { vehicle in
      Vehicle(
        id: vehicle.id, kind: vehicle.kind, start: vehicle.start, end: vehicle.end,
        capacity: vehicle.capacity,
        costs: .init(perDay: vehicle.id == "car" ? 120_000 : 80_000, perKilometer: 180),
        consumption: vehicle.consumption)
    }
    small.contents.changePrices = ChangePrices(
      otherVehicle: 0, otherHour: 0, tolerance: 0, extraVehicle: 0)
    #expect(try !small.replan().changes.moves.isEmpty)
    small.contents.changePrices = ChangePrices(
      otherVehicle: 500_000, otherHour: 0, tolerance: 0, extraVehicle: 0)
    #expect(try small.replan().changes.moves.isEmpty)
  }
}

extension PlanInForce {
  fileprivate func day(of stop: DoneStop) -> Int? {
    round.contents.days.firstIndex { $0.date == stop.date }
  }
}
