import Cabotage
import Quantities
import Testing

@Suite struct `The preparation at a hub` {
  @Test func `fills every crate once, when its goods are there`() throws {
    let round = try Round(smallRound())
    let plan = try round.plan(until: StopRule(iterations: 50))
    let preparation = try #require(plan.preparations.first)
    #expect(plan.preparations.count == 1)
    #expect(preparation.hub == "hub")
    #expect(preparation.late.isEmpty)
    let crates = preparation.tasks.compactMap { task -> Int? in
      if case .crate(let index) = task.goods { index } else { nil }
    }
    #expect(crates.sorted() == Array(plan.crates.indices))
    for task in preparation.tasks {
      #expect(task.day == 0 && task.start >= 14 * 3_600 && task.end <= 18 * 3_600)
    }
    // Each crate a minute, each line half of one.
    let lines = plan.crates.reduce(0) { $0 + $1.contents.count }
    #expect(preparation.work == Seconds(plan.crates.count * 60 + lines * 30))
    #expect(preparation.hands == 1 && preparation.isProved)
    #expect(preparation.undone == 0)
  }

  @Test func `needs more hands in fewer hours, and says that fewer are not enough`() throws {
    var contents = try smallRound()
    contents.packingTimes = PackingTimes(perCrate: 1_800, perLine: 600)
    let long = try preparation(of: contents)
    contents.days[0] = RoundDay(
      date: contents.days[0].date, collect: contents.days[0].collect, prepare: [try hours(14, 16)])
    let short = try preparation(of: contents)
    #expect(short.hands > long.hands)
    let bound = try #require(short.bound)
    #expect(bound.hands <= short.hands && short.hands <= bound.hands + 1)
    #expect(bound.from == 14 * 3_600 && bound.to == 16 * 3_600)
    #expect(bound.work == short.work)
    // Two volunteers, both free all day.
    #expect(long.undone == 0 || long.hands > 2)
    #expect(try #require(short.undone) > 0)
  }

  @Test func `tells what comes after the hours`() throws {
    var contents = try smallRound()
    // The dairy opens when the room is about to close, and a crate takes half an hour.
    contents.packingTimes.perCrate = 1_800
    contents.days[0] = RoundDay(
      date: contents.days[0].date, collect: [try hours(8, 15)], prepare: [try hours(13, 15)])
    contents.places[1] = Place(
      id: "dairy", name: "Dairy", kind: .producer, coordinate: contents.places[1].coordinate,
      openings: [Opening(try hours(14, 15))])
    let round = try Round(contents)
    let plan = try round.plan(until: StopRule(iterations: 50))
    let preparation = try #require(plan.preparations.first)
    let milk = plan.crates.indices.filter { index in
      plan.crates[index].contents.contains { $0.product == "milk" }
    }
    #expect(!milk.isEmpty)
    let late = preparation.late.map(\.goods)
    #expect(Set(milk.map { Preparation.Goods.crate($0) }).isSubset(of: late))
    for task in preparation.late {
      #expect(task.day == 0 && task.ready + 1_800 > Seconds(15 * 3_600))
    }
    let lines = Wording(.english).warnings(of: preparation, of: plan, in: round)
    #expect(lines.count { $0.contains("too late for") } == 2)
  }

  @Test func `sets goods apart for groups that fill their own crates`() throws {
    var contents = try smallRound()
    let north = contents.places[3]
    contents.places[3] = Place(
      id: north.id, name: north.name, kind: .group, coordinate: north.coordinate,
      packsItself: true)
    let round = try Round(contents)
    let plan = try round.plan(until: StopRule(iterations: 50))
    let preparation = try #require(plan.preparations.first)
    for (index, lot) in plan.lots.enumerated() where lot.purpose == .deliver && lot.crates.isEmpty {
      #expect(preparation.tasks.count { $0.goods == .bulk(index) } == lot.crateCount)
    }
    #expect(preparation.tasks.contains { preparation.group(of: $0.goods, in: plan) == "north" })
  }

  @Test func `is none where the round names no hours for it`() throws {
    var contents = try smallRound()
    contents.days[0] = RoundDay(date: contents.days[0].date, collect: contents.days[0].collect)
    let plan = try Round(contents).plan(until: StopRule(iterations: 50))
    #expect(plan.preparations.isEmpty)
  }

  @Test func `has hours that add up`() throws {
    let round = try Round(smallRound())
    let plan = try round.plan(until: StopRule(iterations: 50))
    let preparation = try #require(plan.preparations.first)
    let hours = preparation.hours(of: plan, in: round)
    #expect(hours.flatMap(\.packed.values).reduce(0, +) == plan.crates.count)
    #expect(hours.map(\.hands).max() == preparation.hands)
    let collected = plan.lots.indices.filter { plan.lots[$0].purpose == .collect }
    let delivered = plan.lots.indices.filter { plan.lots[$0].purpose == .deliver }
    #expect(hours.flatMap(\.arrivals).sorted() == collected)
    #expect(hours.flatMap(\.departures).sorted() == delivered)
    let goods = round.orders.reduce(Mass.zero) { $0 + round[$1.product].mass * $1.quantity }
    #expect(hours.map(\.stock.mass).max() == goods)
    // Two volunteers, of whom nobody drives in the afternoon.
    #expect(hours.filter { $0.hands > 0 }.allSatisfy { $0.there == 2 })
  }

  @Test func `is audited`() throws {
    let round = try Round(smallRound())
    let plan = try round.plan(until: StopRule(iterations: 50))
    let good = try #require(plan.preparations.first)
    let first = try #require(good.tasks.first)
    let bound = try #require(good.bound)
    func moved(by seconds: Seconds) -> Preparation.Task {
      Preparation.Task(
        goods: first.goods, day: first.day, start: first.start + seconds, end: first.end + seconds)
    }
    func with(_ tasks: [Preparation.Task], _ bound: Preparation.Bound? = nil) -> Preparation {
      Preparation(
        hub: good.hub, tasks: tasks, late: good.late, bound: bound ?? good.bound,
        undone: good.undone)
    }
    let rest = Array(good.tasks.dropFirst())
    let tooMany = Preparation.Bound(
      hands: bound.hands + 1, day: bound.day, from: bound.from, lastDay: bound.lastDay,
      to: bound.to, work: bound.work)
    let spoilt = [
      with(rest), with([first] + good.tasks), with([moved(by: -18_000)] + rest),
      with([moved(by: 86_400)] + rest), with(good.tasks, tooMany),
    ]
    for preparation in spoilt {
      #expect(!plan.with(preparations: [preparation]).faults(in: round).isEmpty)
    }
    #expect(!plan.with(preparations: []).faults(in: round).isEmpty)
    #expect(plan.faults(in: round).isEmpty)
  }

  private func preparation(of contents: Round.Contents) throws -> Preparation {
    try #require(Round(contents).plan(until: StopRule(iterations: 50)).preparations.first)
  }
}
