import Cabotage
import DatasetGenerator
import Quantities
import Testing

/// The question of the dataset: do the crates that litres allow stand in the vans, in unloading order?
@Suite struct `The crates of Cocagne` {
  @Test func `stand in the vans in the order of the depots, at most 126 at once`() throws {
    let contents = try #require(
      Dataset.cocagneHauteBorne.rounds(scale: 1).first { $0.folder == "sides" }
    ).contents
    let plan = try Round(contents).plan(until: StopRule(iterations: 100))
    #expect(plan.unserved.isEmpty)
    #expect(plan.crates.count == 350)
    for tour in plan.tours {
      let loading = try #require(tour.loading, "\(tour.id) is not loaded")
      let crates = loading.crates
      // 18 stacks of seven.
      #expect(tour.stops.allSatisfy { $0.onBoard.crates <= 126 })
      #expect(Set(crates.compactMap(\.crate)).count == crates.count)
      #expect(blocked(crates).isEmpty)
      let share = loading.balance.left.value * 100 / loading.balance.mass.value
      #expect((40...60).contains(share))
    }
  }

  @Test func `are more by litres than by their sides`() throws {
    let contents = try #require(
      Dataset.cocagneHauteBorne.rounds(scale: 1).first { $0.folder.isEmpty }
    ).contents
    let plan = try Round(contents).plan(until: StopRule(iterations: 100))
    let most = plan.tours.flatMap(\.stops).map(\.onBoard.crates).max() ?? 0
    #expect(most > 126)
    #expect(plan.tours.allSatisfy { $0.loading == nil })
  }

  /// The crates that another, which rides on, stands on or before when their turn comes.
  private func blocked(
    _ crates: [TourLoading.StowedCrate]
  ) -> [TourLoading.StowedCrate] {
    crates.filter { crate in
      crates.contains { other in
        let staysOn =
          other.loadedAt < crate.unloadedAt && other.unloadedAt > crate.unloadedAt
        let isBeside =
          other.fromLeft + other.size.width <= crate.fromLeft
          || crate.fromLeft + crate.size.width <= other.fromLeft
        let isBehind =
          other.fromFront + other.size.length <= crate.fromFront
          || other.fromFront < crate.fromFront + crate.size.length
            && other.fromFloor < crate.fromFloor
        return staysOn && !isBeside && !isBehind
      }
    }
  }
}
