import Cabotage
import Quantities
import Testing

@Suite struct `The cold chain of a plan` {
  /// A round whose goods all take their time to be handled, planned.
  private func planned(
    _ change: (inout Round.Contents) -> Void = { _ in }
  ) throws -> (round: Round, plan: Plan) {
    var contents = try smallRound()
    change(&contents)
    let round = try Round(contents)
    return (round, try round.plan(until: StopRule(iterations: 200)))
  }

  @Test func `counts each cold lot once, where it is unloaded`() throws {
    let (round, plan) = try planned()
    let exposures = plan.coldExposures(in: round)
    #expect(exposures.count == plan.tours.count)
    for (tour, exposures) in zip(plan.tours, exposures) {
      let cold = tour.stops.flatMap(\.unloads).filter { plan.lots[$0].compartment != .ambient }
      #expect(exposures.map(\.lot) == cold)
    }
    #expect(exposures.joined().contains { plan.lots[$0.lot].purpose == .deliver })
    #expect(exposures.joined().allSatisfy { $0.withoutCooling == nil })
  }

  @Test func `adds up collection and delivery, crate by crate`() throws {
    let (round, plan) = try planned()
    for exposure in plan.coldExposures(in: round).joined() {
      let lot = plan.lots[exposure.lot]
      func handling(_ lot: Lot) -> Int {
        lot.crateCount
          * (round[lot.from].timePerCrate.value + round[lot.to].timePerCrate.value)
      }
      let products = Set(lot.contents.map(\.product))
      let earlier = plan.lots.filter { other in
        other.purpose == .collect && other.contents.contains { products.contains($0.product) }
      }.map(handling).max()
      let expected = handling(lot) + (lot.purpose == .deliver ? earlier ?? 0 : 0)
      #expect(exposure.inTheOpen.value == expected)
      #expect(exposure.isTooLong == (expected > 1_800))
    }
  }

  @Test func `tells how long boxes have to hold, and that they do`() throws {
    let (round, plan) = try planned { contents in
      contents.vehicles = contents.vehicles.map { vehicle in
        var capacity = vehicle.capacity
        capacity.coldTime = 3_600
        return Vehicle(
          id: vehicle.id, kind: vehicle.kind, tenure: vehicle.tenure, start: vehicle.start,
          end: vehicle.end, capacity: capacity, costs: vehicle.costs,
          consumption: vehicle.consumption)
      }
    }
    let times = plan.coldExposures(in: round).joined().compactMap(\.withoutCooling)
    #expect(!times.isEmpty)
    #expect(times.allSatisfy { 0 < $0 && $0 <= 3_600 })
  }

  @Test func `warns where handling takes too long, in both languages`() throws {
    let (round, plan) = try planned()
    #expect(Wording(.french).coldWarning(of: plan, in: round) == nil)
    let (slowRound, slowPlan) = try planned { contents in
      contents.places = contents.places.map { place in
        Place(
          id: place.id, name: place.name, kind: place.kind, coordinate: place.coordinate,
          timePerCrate: 1_200)
      }
    }
    let tooLong = slowPlan.coldExposures(in: slowRound).joined().count(where: \.isTooLong)
    #expect(tooLong > 0)
    let french = try #require(Wording(.french).coldWarning(of: slowPlan, in: slowRound))
    let english = try #require(Wording(.english).coldWarning(of: slowPlan, in: slowRound))
    #expect(french.hasPrefix("\(tooLong)\u{A0}lot") && french.contains("30\u{A0}min hors du froid"))
    #expect(english.contains("over 30\u{A0}min out of the cold"))
  }
}
