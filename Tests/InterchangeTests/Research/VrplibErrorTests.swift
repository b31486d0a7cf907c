import Cabotage
import Interchange
import Testing

@Suite struct `What is wrong with a VRPLIB file` {
  private static let base = VrplibFixture()

  @Test(
    arguments: [
      (base.without("DIMENSION"), nil, "DIMENSION is missing"),
      (base.with("DIMENSION", "four"), 5, "DIMENSION: expected a number, read `four`"),
      (base.with("DIMENSION", "0"), 5, "DIMENSION: from 1 to 100000, read 0.0"),
      (base.with("DIMENSION", "1e99"), 5, "DIMENSION: expected a number, read `1e99`"),
      (base.with("CAPACITY", "-3"), 5, "CAPACITY: expected a number, read `-3`"),
      (base.with("CAPACITY", "nan"), 5, "CAPACITY: expected a number, read `nan`"),
      (base.with("VEHICLES", "0"), 6, "VEHICLES: from 1 to 100000, read 0.0"),
      (base.with("EDGE_WEIGHT_TYPE", "GEO"), 5, "unknown EDGE_WEIGHT_TYPE: GEO"),
      (base.without("NODE_COORD"), nil, "NODE_COORD_SECTION is missing"),
      (
        base.section("DEMAND", "1 0", "2 5", "3 x", "4 3"), 17,
        "DEMAND_SECTION: expected a number, read `x`"
      ),
      (
        base.section("DEMAND", "1 0", "2 5 5", "3 4", "4 3"), 16,
        "DEMAND_SECTION: expected 2 number(s), read `2 5 5`"
      ),
      (base.section("DEMAND", "1 0", "2 5", "4 3"), 14, "DEMAND_SECTION: expected 4 rows, read 3"),
      (
        base.section("DEMAND", "1 0", "2 5", "2 4", "4 3"), 17,
        "DEMAND_SECTION: unknown or repeated index: 2.0"
      ),
      (
        base.section("DEMAND", "1 0", "2 5", "9 4", "4 3"), 17,
        "DEMAND_SECTION: unknown or repeated index: 9.0"
      ),
      (
        base.section("DEMAND", "1 0", "2 -5", "3 4", "4 3"), 14,
        "DEMAND_SECTION: negative number: -5.0"
      ),
      (
        base.section("DEMAND", "1 1", "2 5", "3 4", "4 3"), 14,
        "DEMAND_SECTION: a depot has a demand"
      ),
      (
        base.section("DEMAND", "1 0", "2 nan", "3 4", "4 3"), 16,
        "DEMAND_SECTION: expected a number, read `nan`"
      ),
      (
        base.section("NODE_COORD", "1 0 0", "2 1e300 4", "3 0 10", "4 6 8"), 16,
        "NODE_COORD_SECTION: expected a number, read `1e300`"
      ),
      (
        base.section("NODE_COORD", "1 0 0", "2 1e14 4", "3 0 10", "4 6 8"), nil,
        "the distances are too large for this rounding"
      ),
      (
        base.section("DEPOT", "2", "-1"), 16,
        "DEPOT_SECTION: the depots are the first nodes, from 1"
      ),
      (base.section("DEPOT"), 16, "DEPOT_SECTION: the depots are the first nodes, from 1"),
      (
        base.section("TIME_WINDOW", "1 0 9", "2 8 7", "3 0 9", "4 0 9"), 19,
        "TIME_WINDOW_SECTION: the window of node 2 closes before it opens"
      ),
      (
        base.section("MUTUALLY_EXCLUSIVE_GROUP", "1 2 3", "2 3 4"), 19,
        "MUTUALLY_EXCLUSIVE_GROUP_SECTION: node 3 is a depot or in two groups"
      ),
      (
        base.section("MUTUALLY_EXCLUSIVE_GROUP", "1 2 3").section(
          "PRIZE", "1 0", "2 1", "3 1", "4 1"),
        21, "a customer in a group cannot have a prize"
      ),
      (
        base.with("VEHICLES", "2").section("VEHICLES_DEPOT", "1 1", "2 3"), 20,
        "VEHICLES_DEPOT_SECTION: unknown node: 3.0"
      ),
      (
        base.with("VEHICLES", "2").section("CAPACITY", "1 4"), 20,
        "CAPACITY_SECTION: expected 2 rows, read 1"
      ),
      (
        base.section("DEMAND", "1 0 0", "2 5 1", "3 4 1", "4 3 1"), 4,
        "CAPACITY: expected 2 capacities, in CAPACITY_SECTION"
      ),
      (
        base.section(
          "PICKUP_AND_DELIVERY", "1 0 0 9 0 0 0", "2 1 0 9 0 0 3", "3 -1 0 9 0 2 0", "4 0 0 9 0 0 0"
        ),
        19,
        "PICKUP_AND_DELIVERY_SECTION: node 4 does not form a pair with another, or its numbers will "
          + "not do"
      ),
    ] as [(VrplibFixture, Int?, String)])
  func `is said with its line`(fixture: VrplibFixture, line: Int?, reason: String) throws {
    let fault = #expect(throws: UnreadableInstance.self) { try fixture.instance() }
    #expect(fault?.reason.english == reason)
    #expect(fault?.line == line)
    #expect(fault?.reason.french.isEmpty == false)
  }

  @Test func `includes a keyword or section that comes twice`() {
    var twice = Self.base
    twice.header.append("CAPACITY : 11")
    #expect(throws: UnreadableInstance.self) { try twice.instance() }
    var sections = Self.base
    sections.sections.append(sections.sections[1])
    #expect(throws: UnreadableInstance.self) { try sections.instance() }
  }

  @Test func `includes a table with too few numbers or a negative one`() {
    var table = Self.base.with("EDGE_WEIGHT_TYPE", "EXPLICIT")
      .with("EDGE_WEIGHT_FORMAT", "LOWER_ROW")
    table.sections.append(("EDGE_WEIGHT", ["1", "2 3", "4 5"]))
    #expect(throws: UnreadableInstance.self) { try table.instance() }
    table.sections[3].rows = ["1", "2 3", "4 5 -6"]
    #expect(throws: UnreadableInstance.self) { try table.instance() }
    table.sections.removeLast()
    #expect(throws: UnreadableInstance.self) { try table.instance() }
  }
}
