import Cabotage
import Quantities
import Testing

@Suite struct `The loading of a tour` {
  private let crate = Extent(length: 600, width: 400, height: 300)

  /// The small round, with the sides of its crates and of the vehicles' holds.
  private func contents(hold: Vehicle.Hold?, bears: Mass? = nil) throws -> Round.Contents {
    var contents = try smallRound()
    contents.crates = Compartment.allCases.map {
      CrateType(
        id: Identifier("c-\($0.rawValue)"), volume: 40_000, tare: 1_500, compartment: $0,
        size: crate, bears: bears)
    }
    contents.vehicles = contents.vehicles.map { $0.holding(hold) }
    return contents
  }

  private func hold(_ length: Length, _ width: Length, _ height: Length) -> Vehicle.Hold {
    Vehicle.Hold(size: Extent(length: length, width: width, height: height))
  }

  private func plan(_ contents: Round.Contents) throws -> Plan {
    try Round(contents).plan(until: StopRule(iterations: 200))
  }

  private func stowed(_ tour: Tour) -> [TourLoading.StowedCrate]? {
    tour.loading?.crates
  }

  @Test func `is there where all sides are known`() throws {
    let plan = try plan(contents(hold: hold(2_500, 1_700, 1_400)))
    #expect(plan.unserved.isEmpty)
    for tour in plan.tours {
      let crates = try #require(stowed(tour))
      let ridden = tour.stops.flatMap(\.unloads).reduce(0) { $0 + plan.lots[$1].crateCount }
      #expect(crates.count == ridden)
    }
  }

  @Test func `is not where a side is unknown`() throws {
    let plain = try plan(contents(hold: nil))
    #expect(plain.tours.allSatisfy { $0.loading == nil })
    #expect(plain.unserved.isEmpty)
    var bare = try contents(hold: hold(2_500, 1_700, 1_400))
    bare.crates = []
    #expect(try plan(bare).tours.allSatisfy { $0.loading == nil })
  }

  @Test func `leaves no more crates aboard than stand in the hold`() throws {
    // Two stacks of two.
    let plan = try plan(contents(hold: hold(1_200, 400, 600), bears: 100_000))
    #expect(!plan.tours.isEmpty)
    for tour in plan.tours {
      #expect(stowed(tour) != nil)
      #expect(tour.stops.allSatisfy { $0.onBoard.crates <= 4 })
    }
  }

  @Test func `makes room for fragile crates, or leaves them behind`() throws {
    // One stack of ten: each fragile crate on top has to go before the next one comes.
    let plan = try plan(contents(hold: hold(600, 400, 3_000)))
    #expect(plan.tours.allSatisfy { stowed($0) != nil })
    let bearing = try self.plan(contents(hold: hold(600, 400, 3_000), bears: 100_000))
    #expect(plan.unserved.count >= bearing.unserved.count)
  }

  /// Two producers, no hub, and two groups, a crate from one to one each; the shortest way crosses
  /// the rides: what is loaded first is unloaded first.
  private func crossing(_ hold: Vehicle.Hold) throws -> Round.Contents {
    var contents = try contents(hold: hold)
    contents.hubs = []
    contents.days = [
      RoundDay(
        date: try date("2026-11-12"), collect: [try hours(8, 19)], deliver: [try hours(8, 19)])
    ]
    contents.vehicles = [contents.vehicles[0]]
    let way = ["hub", "farm", "dairy", "north", "south", "hub"].map { Identifier<Place>($0) }
    contents.travel = contents.places.flatMap { from in
      contents.places.filter { $0.id != from.id }.map { to in
        let isOnTheWay = zip(way, way.dropFirst()).contains { $0 == from.id && $1 == to.id }
        return TravelEntry(
          from: from.id, to: to.id, distance: isOnTheWay ? 10_000 : 18_000, time: 1_200)
      }
    }
    contents.products = [
      Product(id: "potatoes", producer: "farm", name: "Potatoes", mass: 5_000, volume: 8_000),
      Product(id: "carrots", producer: "dairy", name: "Carrots", mass: 5_000, volume: 8_000),
    ]
    contents.orders = [
      OrderLine(order: "a", member: "A", group: "north", product: "potatoes", quantity: 1),
      OrderLine(order: "b", member: "B", group: "south", product: "carrots", quantity: 1),
    ]
    return contents
  }

  @Test func `keeps to the order in which a narrow hold can be unloaded`() throws {
    let plan = try plan(crossing(hold(1_200, 400, 300)))
    #expect(plan.unserved.isEmpty)
    #expect(plan.tours.allSatisfy { stowed($0) != nil })
    // Side by side the shortest way will do.
    let wide = try self.plan(crossing(hold(600, 800, 300)))
    #expect(wide.tours.allSatisfy { stowed($0) != nil })
    #expect(wide.totals.distance == 50_000)
    #expect(plan.totals.distance > 50_000)
  }

  @Test func `bounds plans whose crates cannot be taken out as well`() throws {
    let round = try Round(crossing(hold(1_200, 400, 300)))
    let plan = try round.plan(
      until: StopRule(iterations: 200), proving: StopRule(time: .seconds(5)))
    let proof = try #require(plan.proof)
    // The shortest way, which crosses the rides, cannot be loaded, and the bound is of it.
    let free = try Round(crossing(hold(600, 800, 300))).plan(
      until: StopRule(iterations: 200), proving: StopRule(time: .seconds(5)))
    let cost = try #require(free.proof).cost
    #expect(proof.bound <= cost)
    #expect(plan.tours.allSatisfy { stowed($0) != nil })
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `is the same on two threads`(seed: UInt64) throws {
    let round = try Round(contents(hold: hold(1_200, 400, 600), bears: 100_000))
    let rule = StopRule(iterations: 60)
    let one = try round.plan(until: rule, seed: seed)
    #expect(one.tours.allSatisfy { stowed($0) != nil })
    #expect(try round.plan(until: rule, seed: seed, threads: 2) == one)
  }

  @Test func `is checked again by the audit`() throws {
    let round = try Round(contents(hold: hold(2_500, 1_700, 1_400)))
    let plan = try round.plan(until: StopRule(iterations: 50))
    var tours = plan.tours
    let index = try #require(tours.firstIndex { (stowed($0)?.count ?? 0) > 1 })
    let loading = try #require(tours[index].loading)
    let crates = loading.crates
    func faults(_ crates: [TourLoading.StowedCrate]) -> [String] {
      tours[index].loading = TourLoading(crates: crates, balance: loading.balance)
      return Plan(
        tours: tours, lots: plan.lots, crates: plan.crates, unserved: plan.unserved,
        totals: plan.totals, shares: plan.shares, travel: plan.travel, seed: plan.seed,
        iterations: plan.iterations
      ).prepared(in: round).faults(in: round)
    }
    #expect(faults(crates).isEmpty)
    #expect(!faults(Array(crates.dropLast())).isEmpty)
    let first = crates[0]
    #expect(!faults([first.moved(up: 1)] + crates.dropFirst()).isEmpty)
    #expect(!faults([crates[0], crates[0]] + crates.dropFirst(2)).isEmpty)
  }

  @Test func `says how long ice plates hold, and weighs them`() throws {
    var contents = try smallRound()
    let plates = CrateType.Plates(count: 2, mass: 500, holds: 60)
    contents.crates = [
      CrateType(id: "box", volume: 40_000, tare: 1_500, compartment: .chilled, plates: plates)
    ]
    let round = try Round(contents)
    let plan = try round.plan(until: StopRule(iterations: 100))
    let boxes = plan.crates.filter { $0.type == "box" }
    #expect(!boxes.isEmpty)
    for box in boxes {
      let goods = box.contents.reduce(0) { $0 + round[$1.product].mass.value * $1.units }
      #expect(box.mass.value == goods + 2_500)
    }
    #expect(!round.plateFindings(plan).isEmpty)
    contents.crates = [
      CrateType(
        id: "box", volume: 40_000, tare: 1_500, compartment: .chilled,
        plates: .init(count: 2, mass: 500, holds: 86_400))
    ]
    #expect(try Round(contents).plateFindings(plan).isEmpty)
  }
}

extension Vehicle {
  fileprivate func holding(_ hold: Hold?) -> Vehicle {
    var capacity = capacity
    capacity.hold = hold
    return Vehicle(
      id: id, kind: kind, tenure: tenure, start: start, end: end, capacity: capacity, costs: costs,
      consumption: consumption)
  }
}

extension TourLoading.StowedCrate {
  fileprivate func moved(up: Length) -> Self {
    Self(
      lot: lot, crate: crate, loadedAt: loadedAt, unloadedAt: unloadedAt, mass: mass,
      fromFront: fromFront, fromLeft: fromLeft, fromFloor: fromFloor + up, size: size)
  }
}
