import Cabotage
import Quantities
import Testing

@Suite struct `A comparison over a year` {
  private let rule = StopRule(iterations: 50)

  /// Two months, one of them half; rent the van, or buy one like it.
  private func draft() -> YearDraft {
    var draft = YearDraft()
    draft.months = [MonthShare(name: "half", share: 500), MonthShare(name: "all", share: 1_000)]
    var contract = YearDraft.Contract(id: "own", like: "van")
    contract.lowestPrice = 100_000
    contract.highestPrice = 300_000
    contract.years = 4
    contract.resale = 50
    contract.perYear = 10_000
    draft.contracts = [contract]
    draft.scenarios = [
      YearDraft.Entry(name: "Rent", vehicles: ["van"]),
      YearDraft.Entry(name: "Buy", vehicles: ["own"]),
    ]
    return draft
  }

  @Test func `adds up what plans of its months cost`() throws {
    let contents = try smallRound()
    let round = try Round(contents)
    let comparison = try round.compare(try round.year(draft()), until: rule)
    let (rent, buy) = (comparison.outcomes[0], comparison.outcomes[1])
    var rented = Money.zero
    for share in [3, 6] {
      var month = contents
      month.vehicles = contents.vehicles.filter { $0.id == "van" }
      // Half of six orders: the second, the fourth and the sixth.
      if share == 3 { month.orders.removeAll { ["o1", "o3", "o5"].contains($0.order.name) } }
      rented += try Round(month).plan(until: rule).totals.cost.total
    }
    #expect(rent.running == rented)
    #expect(rent.months.map(\.vehiclesByDay) == [[1, 1], [1, 1]])
    #expect(rent.months.map(\.rentedByDay) == [[1, 1], [1, 1]])
    #expect(buy.months.map(\.rentedByDay) == [[0, 0], [0, 0]])
    // The same drives, less four days of rent at 80 €.
    #expect(rent.distance == buy.distance)
    #expect(rent.running - buy.running == 320_000)
    #expect(rent.left == .zero)
    // A year of the own van: half of 100 € over four years, and 10 €; or half of 300 €.
    #expect(buy.scenario.fixed(.low) == 22_500)
    #expect(buy.yearly(.high) == buy.running + 47_500)
    #expect(comparison.cheapest(.high) == buy)
    // 100 € against 160 € less 5 € a month; 300 € against 310 € after two.
    #expect(comparison.breakEven(buy, .low) == 1)
    #expect(comparison.breakEven(buy, .high) == 2)
    #expect(comparison.horizon == 8)
  }

  @Test func `says from how many days on a van of one's own pays`() throws {
    let round = try Round(try smallRound())
    let comparison = try round.compare(try round.year(draft()), until: rule)
    // Out on four days; a day of one's own saves 80 €, and having it costs 22.50 to 47.50 € a year.
    #expect(comparison.vanNeeds.count == 1)
    #expect(comparison.vanNeeds.first?.days == 4)
    #expect(comparison.vanNeeds.first?.breakEvenDays == [.low: 1, .high: 1])
    #expect(comparison.vanNeeds.first?.pays(.high) == true)
    // The model of the fleet comes to the same: to buy.
    let fleet = try #require(comparison.fleet)
    #expect(fleet.isProvedOptimal)
    #expect(fleet.kinds.map(\.vehicle.tenure) == [.rented, .owned])
    #expect(fleet.fleet.map(\.count) == [1])
    #expect(fleet.fleet.first?.kind.vehicle.tenure == .owned)
  }

  @Test func `tells what a network adds to the cost`() throws {
    var contents = try smallRound()
    contents.networks = [Network(id: "n", name: "N"), Network(id: "s", name: "S")]
    contents.places = contents.places.map { place in
      guard place.kind == .group else { return place }
      return Place(
        id: place.id, name: place.name, kind: .group, network: place.id == "north" ? "n" : "s",
        coordinate: place.coordinate)
    }
    let round = try Round(contents)
    let comparison = try round.compare(try round.year(draft()), until: rule)
    let margins = comparison.margins.compactMap { margin -> (Network, Margin)? in
      guard case .without(let network) = margin.change else { return nil }
      return (network, margin)
    }
    #expect(margins.map(\.0.id) == ["n", "s"])
    for (network, margin) in margins {
      #expect(margin.cost(.low) <= .zero)
      var running = Money.zero
      for share in [500, 1_000] {
        var month = round.contents.month(of: margin.base.scenario, share: share)
        month.orders.removeAll { round[$0.group].network == network.id }
        running += try Round(month).plan(until: rule).totals.cost.total
      }
      #expect(margin.outcome.running == running)
    }
  }

  @Test func `tells what a vehicle more or less changes in a year`() throws {
    let round = try Round(try smallRound())
    var draft = draft()
    draft.scenarios = [
      YearDraft.Entry(name: "Rent", vehicles: ["van", "car"]),
      YearDraft.Entry(name: "Buy", vehicles: ["own", "car"]),
    ]
    let comparison = try round.compare(try round.year(draft), until: rule)
    let best = try #require(comparison.best)
    let groups = round.contents.places.filter { $0.kind == .group }.map(\.id)
    let changes = comparison.margins.map(\.change)
    for vehicle in best.scenario.vehicles {
      #expect(changes.contains(.more(vehicle.id)) && changes.contains(.less(vehicle.id)))
    }
    #expect(changes.contains(.longer) == round.contents.places.contains { !$0.openings.isEmpty })
    for margin in comparison.margins {
      #expect(margin.base == best)
      let vehicles = margin.outcome.scenario.vehicles
      switch margin.change {
      case .more(let id):
        // What is not needed stays at home, and what is had costs all the same.
        #expect(vehicles.count == best.scenario.vehicles.count + 1)
        #expect(margin.outcome.left <= best.left)
        if let terms = best.scenario.terms[id] {
          #expect(
            margin.outcome.scenario.fixed(.high) - best.scenario.fixed(.high) == terms.yearly(.high)
          )
        }
      case .less(let id):
        #expect(!vehicles.map(\.id).contains(id))
        #expect(margin.outcome.scenario.terms[id] == nil)
      case .longer: #expect(margin.outcome.scenario == best.scenario)
      case .withoutStop(let place):
        #expect(groups.contains(place))
        #expect(margin.cost(.low) <= .zero)
      case .without: Issue.record("there is one network")
      }
      #expect(margin.cost(.low) == margin.outcome.yearly(.low) - best.yearly(.low))
    }
  }

  @Test func `adds up the prices of proofs over the months`() throws {
    let round = try Round(try smallRound())
    let comparison = try round.compare(
      try round.year(draft()), until: rule, proving: StopRule(time: .seconds(60)))
    let best = try #require(comparison.best)
    let months = best.months.compactMap(\.proof)
    #expect(months.count == 2)
    let stops = try #require(best.stopPrices)
    let all = months.flatMap { $0.stopPrices ?? [] }
    #expect(!stops.isEmpty)
    for stop in stops {
      #expect(
        stop.price == all.filter { $0.place == stop.place }.reduce(.zero) { $0 + $1.price })
    }
    let limits = months.flatMap { $0.limitPrices ?? [] }
    for price in best.limitPrices {
      let own = limits.filter { $0.limit == price.limit }
      #expect(price.saves == own.reduce(.zero) { $0 + $1.saves })
    }
  }

  @Test func `gives nothing that is not planned to the end when it is cancelled`() throws {
    let round = try Round(try smallRound())
    let cancellation = Cancellation()
    cancellation.raise()
    let comparison = try round.compare(
      try round.year(draft()), until: StopRule(iterations: 50, cancellation: cancellation))
    #expect(comparison.outcomes.isEmpty)
    #expect(comparison.scenarioCount == 2)
    #expect(comparison.heaviest == nil)
  }

  @Test func `refuses what makes no sense, and says where`() throws {
    let round = try Round(try smallRound())
    func fields(_ change: (inout YearDraft) -> Void) -> [String] {
      var changed = draft()
      change(&changed)
      do throws(InvalidRound) {
        _ = try round.year(changed)
        return []
      } catch {
        return error.issues.map { "\($0.field ?? "") \($0.row.map(String.init) ?? "")" }
      }
    }
    #expect(fields { _ in } == [])
    #expect(fields { $0.months = [] } == ["months "])
    #expect(fields { $0.months[1] = MonthShare(name: "more", share: 1_500) } == ["months 1"])
    #expect(fields { $0.contracts[0].like = "lorry" }.first == "contracts 0")
    #expect(fields { $0.contracts[0].id = "car" }.first == "contracts 0")
    #expect(fields { $0.contracts[0].highestPrice = 50_000 } == ["contracts 0"])
    #expect(fields { $0.contracts[0].lowestPrice = -5 } == ["contracts 0"])
    #expect(fields { $0.contracts[0].years = 0 } == ["contracts 0"])
    #expect(fields { $0.contracts[0].volume = 1 }.first == "scenarios 1")
    #expect(fields { $0.scenarios[1].vehicles = ["lorry"] } == ["scenarios 1"])
    #expect(fields { $0.scenarios[1].hubs = ["nowhere"] }.first == "scenarios 1")
    #expect(fields { $0.scenarios.removeLast() } == ["scenarios "])
  }
}
