import Cabotage
import Quantities
import Testing

@Suite struct `Goods of known sides in crates` {
  private func product(
    _ id: String, _ sides: (Int, Int, Int)?, mass: Mass = 300, isUpright: Bool = true,
    bears: Mass? = nil, isFragile: Bool = false
  ) -> Product {
    Product(
      id: Identifier(id), producer: "farm", name: id, mass: mass, isFragile: isFragile,
      shape: sides.map { sides in
        Product.Shape(
          size: Extent(
            length: Length(sides.0), width: Length(sides.1), height: Length(sides.2)),
          isUpright: isUpright, bears: bears)
      })
  }

  private func crate(
    _ sides: (Int, Int, Int) = (544, 364, 200), _ volume: Volume = 40_000
  ) -> CrateType {
    CrateType(
      id: "crate", volume: volume, tare: 1_500,
      inside: Extent(length: Length(sides.0), width: Length(sides.1), height: Length(sides.2)))
  }

  private func packed(
    _ goods: [(Product, Int)], in crates: [CrateType]
  ) throws -> (round: Round, plan: Plan) {
    var contents = try smallRound()
    contents.crates = crates
    contents.products = goods.map(\.0)
    contents.orders = goods.map { product, units in
      OrderLine(order: "o1", member: "H-1", group: "north", product: product.id, quantity: units)
    }
    let round = try Round(contents)
    return (round, try round.plan(until: StopRule(iterations: 5)))
  }

  @Test func `fill a crate to its last carton, where litres alone would take one more`() throws {
    let carton = product("carton", (72, 72, 195))
    #expect(carton.volume == 1_011)
    let full = try packed([(carton, 35)], in: [crate()]).plan
    #expect(full.crates.count == 1 && full.crates[0].arrangement?.count == 35)
    let more = try packed([(carton, 36)], in: [crate()]).plan
    #expect(more.crates.count == 2 && more.totals.cratesBound == 2)
    let loose = CrateType(id: "crate", volume: 40_000, tare: 1_500)
    let plan = try packed([(carton, 36)], in: [loose]).plan
    #expect(plan.crates.count == 1 && plan.crates[0].arrangement == nil)
  }

  @Test func `are kept apart where it is proved that no way of lying helps`() throws {
    let plank = product("plank", (250, 160, 200))
    let kind = crate((400, 400, 200), 32_000)
    #expect(try packed([(plank, 2)], in: [kind]).plan.crates.count == 1)
    let plan = try packed([(plank, 3)], in: [kind]).plan
    #expect(plan.crates.count == 2 && plan.totals.cratesBound == 2)
  }

  @Test func `are not called the fewest where nothing is proved`() throws {
    // A pile of three crushes the lowest; that is known of pairs only.
    let tray = product("tray", (100, 100, 100), mass: 500, bears: 999)
    let plan = try packed([(tray, 3)], in: [crate((100, 100, 300), 3_000)]).plan
    #expect(plan.crates.count == 2 && plan.totals.cratesBound == 1)
  }

  @Test func `bear nothing where they are fragile, unless it is said`() throws {
    let kind = crate((150, 100, 150), 2_250)
    let eggs = product("eggs", (150, 100, 70), isFragile: true)
    let apart = try packed([(eggs, 2)], in: [kind]).plan
    #expect(apart.crates.count == 2 && apart.totals.cratesBound == 2)
    let sturdy = product("eggs", (150, 100, 70), bears: 400, isFragile: true)
    #expect(try packed([(sturdy, 2)], in: [kind]).plan.crates.count == 1)
  }

  @Test func `travel as they are where no crate takes them, and the plan says so`() throws {
    let leek = product("leek", (900, 80, 80))
    let (round, plan) = try packed([(leek, 2), (product("jar", (80, 80, 100)), 1)], in: [crate()])
    #expect(plan.crates.count { $0.type == nil } == 2 && plan.totals.cratesBound == 3)
    let finding = try #require(round.crateFindings(plan.crates).first)
    #expect(finding.subject == "leek" && finding.text.english.contains("900 × 80 × 80"))
    #expect(try round.check().findings.contains(finding))
  }

  @Test func `go by litres beside what has no sides`() throws {
    let (round, plan) = try packed(
      [(product("jar", (80, 80, 100)), 3), (product("loose", nil), 2)], in: [crate()])
    #expect(plan.crates.count == 1 && plan.crates[0].arrangement == nil)
    #expect(plan.faults(in: round).isEmpty)
  }

  @Test func `are not called the fewest where another kind has longer sides`() throws {
    let plank = product("plank", (250, 160, 200))
    let long = CrateType(
      id: "long", volume: 31_000, tare: 1_500, inside: Extent(length: 800, width: 200, height: 190))
    let plan = try packed([(plank, 3)], in: [crate((400, 400, 200), 32_000), long]).plan
    #expect(plan.crates.count == 2 && plan.totals.cratesBound == 1)
  }

  @Test func `are arranged in every crate, whatever is ordered`() throws {
    var source = RandomSource(seed: 51)
    var (crates, proved) = (0, 0)
    for _ in 0..<12 {
      let goods = (0..<6).map { index in
        (
          product(
            "p\(index)",
            (40 + source.below(300), 40 + source.below(200), 40 + source.below(170)),
            mass: Mass(100 + source.below(1_500)), isUpright: source.below(2) == 0,
            bears: [nil, nil, 0, 2_000][source.below(4)], isFragile: source.below(5) == 0),
          1 + source.below(5)
        )
      }
      // Faults in the plan would be thrown.
      let (round, plan) = try packed(goods, in: [crate()])
      let arranged = plan.crates.filter { $0.type != nil }
      #expect(arranged.allSatisfy { $0.arrangement != nil })
      #expect(plan.faults(in: round).isEmpty)
      crates += plan.crates.count
      proved += plan.totals.cratesBound
    }
    #expect(proved * 100 >= crates * 85, "\(proved) of \(crates)")
  }

  private typealias Unit = PackedCrate.PlacedUnit

  @Test(arguments: 0..<6)
  func `are judged anew by the audit`(lie: Int) throws {
    let (round, plan) = try packed(
      [
        (product("flour", (200, 100, 80), mass: 1_000, bears: 500), 1),
        (product("pie", (150, 100, 60), mass: 400, bears: 0), 1),
      ], in: [crate((250, 200, 150), 7_500)])
    #expect(plan.faults(in: round).isEmpty)
    let units = try #require(plan.crates[0].arrangement)
    func moved(_ unit: Unit, left: Length? = nil, floor: Length? = nil, size: Extent? = nil) -> Unit
    {
      Unit(
        product: unit.product, fromLeft: left ?? unit.fromLeft, fromBack: unit.fromBack,
        fromFloor: floor ?? unit.fromFloor, size: size ?? unit.size)
    }
    let first = units[0]
    let forged: [Unit]? =
      switch lie {
      case 0: nil
      case 1: Array(units.dropLast())
      case 2: [moved(first, floor: 1)] + units.dropFirst()
      case 3: [moved(first, left: 240)] + units.dropFirst()
      case 4: [first, first]
      default:
        [
          moved(
            first,
            size: Extent(
              length: first.size.length, width: first.size.height, height: first.size.width))
        ] + units.dropFirst()
      }
    let crate = plan.crates[0].with(arrangement: .some(forged))
    #expect(!plan.with(crates: [crate]).faults(in: round).isEmpty)
  }
}
