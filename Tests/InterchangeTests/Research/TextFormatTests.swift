import Cabotage
import Interchange
import Quantities
import Routing
import Testing

@Suite struct `Other research formats` {
  private static let solomon = """
    C1

    VEHICLE
    NUMBER     CAPACITY
      2         10

    CUSTOMER
    CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

        0      0         0          0          0        100          0
        1      3         4          5          0         50          2
        2      1         1          4         20         30          2
    """

  @Test func `Solomon is read in tenths`() throws {
    let instance = try ResearchInstance(text: Self.solomon)
    #expect(instance.name == "C1")
    #expect(instance.format == .solomon)
    #expect(instance.rounding == .dimacs)
    #expect(instance.problem.vehicles.count == 2)
    #expect(instance.problem.places[1].setup == 20)
    #expect(instance.problem.shipments[1].load == [4])
    // 50 + 36 + 14 tenths: 3.6055… and 1.4142… truncated.
    #expect(try instance.judge(": 1 2") == ([], "10"))
    #expect(
      try ResearchInstance(text: Self.solomon, rounding: ResearchRounding.none).judge(": 1 2").cost
        == "10.0198")
  }

  private static let liLim =
    "2\t10\t1\n0\t0\t0\t0\t0\t100\t0\t0\t0\n"
    + "1\t3\t4\t5\t0\t50\t2\t0\t2\n2\t6\t8\t-5\t0\t60\t2\t1\t0\n"

  @Test func `Li and Lim is read as pairs`() throws {
    let instance = try ResearchInstance(text: Self.liLim)
    #expect(instance.format == .liLim)
    #expect(instance.problem.shipments.count == 1)
    #expect(try instance.judge(": 1 2") == ([], "20"))
    #expect(try !instance.judge(": 2 1").faults.isEmpty)
    #expect(try !instance.judge(": 1", ": 2").faults.isEmpty)
  }

  @Test func `Cordeau is read with several depots`() throws {
    let text = """
      2 1 2 2
      20 10
      0 10
      1 0 4 1 5 1 2 1 2
      2 3 0 1 4 1 2 1 2
      3 0 0 0 0 0 0
      4 3 4 0 0 0 0
      """
    let instance = try ResearchInstance(text: text)
    #expect(instance.format == .cordeau)
    #expect(instance.problem.vehicles.map(\.start) == [0, 3])
    #expect(instance.problem.vehicles[1].longestDuration == nil)
    #expect(try instance.judge("(depot 1): 1 2") == ([], "12"))
    #expect(try instance.judge("(depot 2): 1 2") == ([], "12"))
    #expect(
      try instance.judge("(depot 2): 2", "(depot 2): 1").faults == [
        "route 2: there are not as many vehicles"
      ])
    #expect(throws: UnreadableInstance.self) { try instance.judge(": 1 2") }
  }

  @Test func `Cordeau is read with several days`() throws {
    func text(_ codes: String) -> String {
      "1 1 2 3\n0 10\n0 10\n0 10\n0 0 0 0 0 0 0\n1 3 4 0 5 1 3 1 2 4\n2 6 8 0 4 \(codes)\n"
    }
    // Monday, and Tuesday or Wednesday.
    let instance = try ResearchInstance(text: text("2 2 5 6"))
    #expect(try instance.judge("(day 1): 2", "(day 3): 1 2") == ([], "40"))
    #expect(
      try instance.judge("(day 2): 2", "(day 3): 1 2").faults == [
        "customer 2: vehicle 3 may not come"
      ])
    #expect(try instance.judge("(day 1): 2 1").faults == ["customer 2 is not served"])
  }

  @Test func `Cordeau is read with windows`() throws {
    let instance = try ResearchInstance(
      text: "4 2 1 1\n0 10\n0 0 0 0 0 0 0 0 100\n1 3 4 2 5 1 1 1 20 30\n")
    #expect(
      instance.problem.places[1].windows
        == [TimeWindow(opens: 200_000, closes: 300_000)].compactMap { $0 }
        || instance.problem.places[1].windows
          == [TimeWindow(opens: 20_0000, closes: 30_0000)].compactMap { $0 }
    )
    #expect(try instance.judge(": 1") == ([], "10"))
  }

  @Test func `mixed fleets are read with coordinates`() throws {
    let text = "//Lines\n 2 2 999999.0 0.0 1 2\n 1 5 10 1.5\n 2 20 0 2.0\n 0 0\n 3 4 5\n 6 8 9\n"
    let instance = try ResearchInstance(text: text)
    #expect(instance.format == .mixedFleet)
    #expect(instance.problem.vehicles.count == 3)
    #expect(try instance.judge("(type 1): 1", "(type 2): 2") == ([], "65"))
    #expect(
      try instance.judge("(type 2): 1", "(type 1): 2").faults == [
        "route 2, at the start: overloaded"
      ])
    let last = "2\n0 0 0 0\n1 3 4 5\n2 6 8 9\n2\n5 10 1.5 0 1\n20 0 2.0 0 2\n"
    #expect(try ResearchInstance(text: last).problem == instance.problem)
  }

  @Test func `mixed fleets are read with a table in metres`() throws {
    let text =
      "//-- d\n2 1 999999 0 0 0\n2 20 100 4.1\n0 // depot\n0 1000 2500\n1000 0\n500 2500 500 0\n1 5\n2 6\n"
    let instance = try ResearchInstance(text: text)
    // 100 and 4 km at 4.10.
    #expect(try instance.judge(": 1 2") == ([], "116.4"))
  }

  private static let everyday = """
    {"name": "day", "depot_window_s": [0, 1000], "vehicle_types": [
      {"name": "car", "count": 1, "capacity_kg": 5, "fixed_millicents": 0, "millicents_per_m": 12},
      {"name": "van", "count": 1, "capacity_kg": 50, "fixed_millicents": 1000, "millicents_per_m": 16}],
     "stops": [{"demand_kg": 4, "service_s": 10, "window_s": [0, 500]},
      {"demand_kg": 9, "service_s": 10, "window_s": [300, 500]}],
     "distance_m": [[0, 100, 200], [100, 0, 150], [200, 150, 0]],
     "duration_s": [[0, 10, 20], [10, 0, 15], [20, 15, 0]]}
    """

  @Test func `everyday problems are read from JSON`() throws {
    let instance = try ResearchInstance(text: Self.everyday)
    #expect(instance.format == .everyday)
    // 12 · 200 + 1000 + 16 · 400 millicents.
    #expect(try instance.judge("(car): 1", "(van): 2") == ([], "0.098"))
    let dear = Self.everyday.replacing(": 1000,", with: ": 13671738,")
    #expect(try ResearchInstance(text: dear).judge("(car): 1", "(van): 2").cost == "136.80538")
    #expect(
      try instance.judge("(van): 1", "(car): 2").faults == ["route 2, at the start: overloaded"])
  }

  @Test(arguments: [
    "", "hello", "1", "{", "{}", "[1]", "1 2 3", "1 2 3 4\n", "NUMBER CAPACITY", "DIMENSION : 3",
    "-1 2 3 4\n1 1", "1 1 1 1\n0 1\n", "NUMBER CAPACITY\n1 1\n0 0 0 5 0 9 0", "0\n0 0 0 0",
    "2 10 1\n0 0 0 0 0 9 0 0 0\n1 0 0 5 0 9 0 0 1",
    "2 10 1\n0 0 0 0 0 9 0 0 0\n1 0 0 5 9 0 0 0 2\n2 0 0 -5 0 9 0 1 0",
    "8 1 1 33 1\n", "1 99999999999 1 1\n0 1\n", "//\n1 1 9 0 0 0\n1 1 1 1\n3\n0 0 0 0\n1 1\n",
  ])
  func `what is no such file is refused`(text: String) {
    #expect(throws: UnreadableInstance.self) { try ResearchInstance(text: text) }
    for format in ResearchFormat.allCases {
      #expect(throws: UnreadableInstance.self) { try ResearchInstance(text: text, format: format) }
    }
  }

  @Test func `days that depend on each other are chosen together`() throws {
    // Monday and Wednesday, or Tuesday and Thursday.
    let text = "1 2 1 4\n0 9\n0 9\n0 9\n0 9\n0 0 0 0 0 0 0\n1 3 4 0 5 2 2 10 5\n"
    let instance = try ResearchInstance(text: text)
    #expect(try instance.judge("(day 1): 1", "(day 3): 1") == ([], "20"))
    #expect(try instance.judge("(day 4): 1", "(day 2): 1").faults == [])
    let apart = "customer 1: served on days that do not go together"
    #expect(try instance.judge("(day 1): 1", "(day 4): 1").faults == [apart])
    #expect(try instance.judge("(day 2): 1", "(day 3): 1").faults == [apart])
    #expect(try instance.judge("(day 2): 1").faults == ["customer 1 is not served"])
    #expect(try !instance.judge("(day 1): 1", "(day 1): 1").faults.isEmpty)
    #expect(try !instance.judge("(day 1): 1", "(day 2): 1", "(day 3): 1").faults.isEmpty)
  }

  @Test func `only combinations of a coupling are without fault`() throws {
    // Three visits in five days, by one of four combinations.
    let codes = [0b11100, 0b10101, 0b01011, 0b00111]
    let days = String(repeating: "0 9\n", count: 5)
    let list = codes.map(String.init).joined(separator: " ")
    let text = "1 1 1 5\n\(days)0 0 0 0 0 0 0\n1 3 4 0 5 3 4 \(list)\n"
    let instance = try ResearchInstance(text: text)
    for code in 0..<32 where code.nonzeroBitCount == 3 {
      let routes = (1...5).filter { code >> (5 - $0) & 1 == 1 }
        .map { ResearchSolution.Route(name: "day \($0)", visits: [1]) }
      let plan = try instance.plan(of: ResearchSolution(routes: routes, cost: nil))
      #expect(instance.faults(in: plan).isEmpty == codes.contains(code), "\(code)")
    }
  }

  @Test func `a damaged file is read or refused, and never more`() throws {
    let texts = [
      Self.solomon, Self.liLim, Self.everyday, VrplibFixture().text,
      "2 1 2 2\n20 10\n0 10\n1 0 4 1 5 1 2 1 2\n2 3 0 1 4 1 2 1 2\n3 0 0 0 0 0 0\n4 3 4 0 0 0 0\n",
      "1 1 1 3\n0 9\n0 9\n0 9\n0 0 0 0 0 0 0\n1 3 4 0 5 2 2 5 6\n",
      "//Lines\n 2 2 999999.0 0.0 1 2\n 1 5 10 1.5\n 2 20 0 2.0\n 0 0\n 3 4 5\n 6 8 9\n",
      VrplibFixture().with("VEHICLES", "2").section("VEHICLES_RELOAD_DEPOT", "1 1", "2 1")
        .section("PRIZE", "1 0", "2 0", "3 7", "4 9").section(
          "TIME_WINDOW", "1 0 99", "2 0 50", "3 2 9", "4 0 9"
        )
        .section("VEHICLES_ALLOWED_CLIENTS", "1 3", "2 3 4").text,
    ]
    var random = RandomSource(seed: 7)
    let words = [
      "-1", "0", "nan", "1e15", "99999999999999999999", "2147483648", "0.5", "", "\n", ":",
      "_SECTION", "-",
    ]
    for text in texts {
      for _ in 0..<150 {
        var bytes = Array(text.utf8)
        for _ in 0...random.below(3) {
          let at = random.below(bytes.count)
          switch random.below(3) {
          case 0: bytes[at] = UInt8(random.below(256))
          case 1: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.below(8)))
          default: bytes.insert(contentsOf: words[random.below(words.count)].utf8, at: at)
          }
          if bytes.isEmpty { bytes = [0] }
        }
        let rounding = ResearchRounding.allCases[random.below(ResearchRounding.allCases.count)]
        guard let instance = try? ResearchInstance(bytes, name: "damaged", rounding: rounding)
        else { continue }
        let solution = ResearchSolution(
          routes: [.init(visits: [1, 2]), .init(visits: [1])], cost: nil)
        if let plan = try? instance.plan(of: solution) {
          _ = instance.faults(in: plan)
          _ = instance.statedCost(of: plan)
        }
      }
    }
  }
}
