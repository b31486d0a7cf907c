import Cabotage
import Interchange
import Quantities
import Routing
import Testing

@Suite struct `VRPLIB` {
  @Test func `reads a plain file and prices its routes`() throws {
    let instance = try VrplibFixture().instance()
    #expect(instance.name == "tiny")
    #expect(instance.format == .vrplib)
    #expect(instance.rounding == .round)
    #expect(instance.problem.vehicles.count == 3)
    #expect(instance.problem.shipments.map(\.load) == [[5], [4], [3]])
    // 5 + 5 and 10 + 6.32… + 10, each leg rounded.
    #expect(try instance.judge(": 1", ": 2 3") == ([], "36"))
    #expect(try instance.judge(": 3 2 1").faults == ["route 1, at the start: overloaded"])
  }

  @Test(arguments: [
    ("EUC_2D", ResearchRounding.round, "26"), ("EUC_2D", .trunc, "26"), ("EUC_2D", .dimacs, "26.3"),
    ("EUC_2D", .exact, "26.325"), ("EUC_2D", .none, "26.3246"), ("CEIL_2D", .round, "27"),
    ("FLOOR_2D", .none, "26"), ("EXACT_2D", .none, "26325"),
  ])
  func `measures and rounds distances`(
    type: String, rounding: ResearchRounding, cost: String
  ) throws {
    let instance = try VrplibFixture().with("EDGE_WEIGHT_TYPE", type).instance(rounding)
    #expect(try instance.judge(": 2 3").cost == cost)
  }

  @Test(arguments: [
    ("FULL_MATRIX", ["0 1 2 4", "1 0 3 5", "2 3 0 6", "4 5 6 0"]),
    ("LOWER_ROW", ["1", "2 3", "4 5 6"]),
    ("LOWER_ROW", ["1 2", "3 4 5", "6"]),
    ("LOWER_DIAG_ROW", ["0", "1 0", "2 3 0", "4 5 6 0"]),
    ("UPPER_ROW", ["1 2 4", "3 5", "6"]),
    ("UPPER_DIAG_ROW", ["0 1 2 4", "0 3 5", "0 6", "0"]),
    ("LOWER_COL", ["1 2 4 3 5 6"]),
  ])
  func `reads every shape of an explicit table`(format: String, rows: [String]) throws {
    var fixture = VrplibFixture().with("EDGE_WEIGHT_TYPE", "EXPLICIT")
      .with("EDGE_WEIGHT_FORMAT", format).without("NODE_COORD")
    fixture.sections.append(("EDGE_WEIGHT", rows))
    #expect(try fixture.instance().judge(": 1 2", ": 3").cost == "14")
  }

  @Test func `reads windows, service and release`() throws {
    let instance = try VrplibFixture()
      .section("TIME_WINDOW", "1 2 90", "2 0 12", "3 20 30", "4 0 40")
      .section("SERVICE_TIME", "1 0", "2 1", "3 2", "4 3")
      .section("RELEASE_TIME", "1 0", "2 7", "3 0", "4 0").instance()
    let problem = instance.problem
    #expect(problem.vehicles[0].shift == TimeWindow(opens: 2, closes: 90))
    #expect(problem.places[2].windows == [TimeWindow(opens: 20, closes: 30)].compactMap { $0 })
    #expect(problem.places.map(\.setup) == [0, 1, 2, 3])
    #expect(problem.shipments.map(\.release) == [7, nil, nil])
    #expect(try instance.judge(": 2 3", ": 1").faults == [])
    // Released at 7, it would come at 17 or so by way of customer 3.
    #expect(
      try instance.judge(": 3 1", ": 2").faults
        == ["route 1, customer 1: outside of its time window"])
  }

  @Test func `limits routes by distance and by duration`() throws {
    let limited = try VrplibFixture().with("VEHICLES_MAX_DISTANCE", "20").instance()
    #expect(try limited.judge(": 1 2", ": 3").faults == ["route 1: too long"])
    let timed = try VrplibFixture().with("DISTANCE", "20").with("SERVICE_TIME", "1").instance()
    #expect(
      try timed.judge(": 1", ": 2", ": 3").faults
        == ["route 2: takes too long", "route 3: takes too long"])
    let each = try VrplibFixture().with("VEHICLES", "2")
      .section("VEHICLES_MAX_DURATION", "1 30", "2 29").instance()
    #expect(each.problem.vehicles.map(\.longestDuration) == [30, 29])
  }

  @Test func `reads a mixed fleet, one line a vehicle`() throws {
    let instance = try VrplibFixture().with("VEHICLES", "3").without("CAPACITY")
      .section("CAPACITY", "1 5", "2 9", "3 20")
      .section("VEHICLES_FIXED_COST", "1 100", "2 200", "3 300")
      .section("VEHICLES_UNIT_DISTANCE_COST", "1 1", "2 1.5", "3 2").instance()
    #expect(instance.problem.vehicles.map(\.capacity) == [[5], [9], [20]])
    // 100 + 10, and 300 + 2 · 26.
    let (faults, cost) = try instance.judge(": 1", ":", ": 2 3")
    #expect(faults == [])
    #expect(cost == "462")
    let plan = try instance.plan(
      of: ResearchSolution(
        routes: [.init(visits: [1]), .init(visits: []), .init(visits: [2, 3])], cost: nil))
    #expect(instance.solution(of: plan).text == "Route #1: 1\nRoute #2:\nRoute #3: 2 3\nCost 462\n")
  }

  @Test func `reads depots, who may come and where to reload`() throws {
    let fixture = VrplibFixture().with("VEHICLES", "2").section("DEPOT", "1", "2", "-1")
      .section("DEMAND", "1 0", "2 0", "3 4", "4 3")
    let instance = try fixture.section("VEHICLES_DEPOT", "1 2", "2 1")
      .section("VEHICLES_ALLOWED_CLIENTS", "1 3", "2 3 4").instance()
    #expect(instance.problem.vehicles.map(\.start) == [1, 0])
    #expect(instance.problem.shipments.map(\.allowedVehicles) == [nil, [1]])
    #expect(try instance.judge(": 3", ": 2").faults == ["customer 3: vehicle 1 may not come"])

    let trips = try VrplibFixture().with("CAPACITY", "5").with("VEHICLES", "1")
      .section("VEHICLES_RELOAD_DEPOT", "1 1").with("VEHICLES_MAX_RELOADS", "2").instance()
    #expect(try trips.judge(": 1 0 2 0 3") == ([], "50"))
    #expect(try trips.judge(": 1 0 2 0 3 0 0 ").faults == [])
    #expect(try trips.judge(": 1 2 0 3").faults.count == 1)
  }

  @Test func `reads several dimensions`() throws {
    let instance = try VrplibFixture().with("VEHICLES", "1").without("CAPACITY")
      .section("DEMAND", "1 0 0", "2 5 1", "3 4 1", "4 3 1").section("CAPACITY", "1 20 2")
      .instance()
    #expect(instance.problem.shipments[0].load == [5, 1])
    #expect(try instance.judge(": 1 2 3").faults.count == 1)
  }

  @Test func `leaves out customers with a prize and one of a group`() throws {
    let prized = try VrplibFixture().section("PRIZE", "1 0", "2 0", "3 7", "4 9").instance()
    #expect(try prized.judge(": 1") == ([], "26"))
    #expect(try prized.judge(": 3").faults == ["customer 1 is not served"])
    let grouped = try VrplibFixture()
      .section("MUTUALLY_EXCLUSIVE_GROUP", "1 2 3", "2 4").instance()
    #expect(try grouped.judge(": 1 3").faults == [])
    #expect(
      try grouped.judge(": 3").faults == ["customer 1 is not served", "customer 2 is not served"])
    #expect(
      try grouped.judge(": 1", ": 2", ": 3").faults == ["customer 1, 2: served more than once"])
  }

  @Test func `reads backhauls of both dialects`() throws {
    let section = try VrplibFixture().with("TYPE", "VRPB")
      .section("DEMAND", "1 0", "2 5", "3 4", "4 0").section("BACKHAUL", "1 0", "2 0", "3 0", "4 3")
      .instance()
    let types = try VrplibFixture()
      .section("NODE_COORD", "1 -1 0 0", "2 0 3 4", "3 0 0 10", "4 1 6 8").instance()
    #expect(section.problem == types.problem)
    #expect(try types.judge(": 1 2 3").faults == [])
    #expect(try types.judge(": 1 2", ": 3").faults == ["route 2: pickups without any delivery"])
    #expect(try types.judge(": 1 3 2").faults.count == 1)
    let both = try VrplibFixture().section("BACKHAUL", "1 0", "2 7", "3 0", "4 2").instance()
    #expect(both.problem.shipments[0].load == [5])
    #expect(both.problem.shipments[0].returnLoad == [7])
    #expect(try both.judge(": 2 1", ": 3").faults == [])
    #expect(try both.judge(": 1 2", ": 3").faults.count == 1)
  }

  @Test func `reads pairs`() throws {
    let instance = try VrplibFixture().with("DIMENSION", "3").without("DEMAND")
      .section("NODE_COORD", "1 0 0", "2 3 4", "3 6 8")
      .section("PICKUP_AND_DELIVERY", "1 0 0 99 0 0 0", "2 4 0 50 1 0 3", "3 -4 0 60 2 2 0")
      .instance()
    #expect(instance.problem.shipments.count == 1)
    #expect(try instance.judge(": 1 2") == ([], "20"))
    #expect(try !instance.judge(": 2 1").faults.isEmpty)
  }

  @Test func `reads line ends and blanks of any kind, and says what it passes over`() throws {
    var fixture = VrplibFixture().with("DRIVER", "Eve")
    fixture.sections.append(("WISH", ["1 fast", "2 slow"]))
    let text = fixture.text.replacing("\n", with: " \t\r\n\r\n").replacing(" :", with: ":")
    let instance = try ResearchInstance(text: "\u{FEFF}" + text)
    #expect(instance.problem == (try VrplibFixture().instance().problem))
    #expect(instance.notes.count == 2)
    #expect(instance.notes[0].english.contains("DRIVER"))
  }
}
