import Packing
import Quantities

/// Whether the crates of a tour stand where they can, and come out in their turn.
struct LoadingAudit {
  let round: Round
  let plan: Plan
  let tour: Tour

  func faults() -> [String] {
    guard let loading = tour.loading else { return [] }
    guard let hold = round.contents.vehicles.first(where: { $0.id == tour.vehicle })?.capacity.hold
    else { return ["\(tour.id) is loaded into a hold without sides"] }
    return
      (crateFaults(loading.crates)
      + positionFaults(loading.crates, in: hold, loading.balance))
      .map { "\(tour.id): \($0)" }
  }

  /// Every crate of every lot that rides, once, from and to its stops, as heavy and large as it is.
  private func crateFaults(_ stowed: [TourLoading.StowedCrate]) -> [String] {
    var faults: [String] = []
    let ridden = Set(tour.stops.flatMap(\.unloads)).filter { plan.lots[$0].compartment != .frozen }
    let byLot = Dictionary(grouping: stowed, by: \.lot)
    if Set(byLot.keys) != ridden { faults.append("other lots are loaded than ride") }
    for (index, crates) in byLot where plan.lots.indices.contains(index) {
      let lot = plan.lots[index]
      let isBulk = lot.crates.isEmpty
      let isWhole =
        isBulk
        ? crates.count == lot.crateCount
          && crates.reduce(0) { $0 + $1.mass.value } == lot.mass.value
        : crates.compactMap(\.crate).sorted() == lot.crates.sorted()
          && crates.allSatisfy { $0.crate.map { plan.crates[$0].mass } == $0.mass }
      if !isWhole { faults.append("lot \(index) is not wholly loaded") }
      let isInTime = crates.allSatisfy { crate in
        tour.stops.indices.contains(crate.loadedAt) && tour.stops.indices.contains(crate.unloadedAt)
          && tour.stops[crate.loadedAt].loads.contains(index)
          && tour.stops[crate.unloadedAt].unloads.contains(index)
      }
      if !isInTime { faults.append("lot \(index) is loaded for other stops") }
      for crate in crates where type(of: crate)?.size.map({ isSame($0, crate.size) }) != true {
        faults.append("a crate of lot \(index) has other sides")
      }
    }
    return faults
  }

  private func positionFaults(
    _ stowed: [TourLoading.StowedCrate], in hold: Vehicle.Hold, _ balance: TourLoading.Balance
  ) -> [String] {
    let boxes = stowed.map { crate in
      let isFragile = crate.crate.map { plan.crates[$0].isFragile } ?? false
      return LoadingProblem.Box(
        length: crate.size.length.value, width: crate.size.width.value,
        height: crate.size.height.value, mass: crate.mass.value,
        bears: type(of: crate)?.bears?.value ?? (isFragile ? 0 : nil),
        isCold: plan.lots[crate.lot].compartment == .chilled, loadedAt: crate.loadedAt,
        unloadedAt: crate.unloadedAt)
    }
    let loading = Loading(
      positions: stowed.map { crate in
        Loading.Position(
          fromFront: crate.fromFront.value, fromLeft: crate.fromLeft.value,
          fromFloor: crate.fromFloor.value, length: crate.size.length.value,
          width: crate.size.width.value, height: crate.size.height.value)
      })
    do {
      let problem = try LoadingProblem(
        boxes: boxes,
        hold: LoadingProblem.Hold(
          length: hold.size.length.value, width: hold.size.width.value,
          height: hold.size.height.value, chilledLength: hold.chilledLength?.value))
      let spread = problem.balance(of: loading, leaving: balance.stop)
      let isTold =
        [spread.mass, spread.left, spread.front, spread.height]
        == [balance.mass.value, balance.left.value, balance.front.value, balance.height.value]
      return problem.violations(in: loading).map { "\($0)" }
        + (isTold ? [] : ["its balance is another"])
    } catch {
      return ["its crates cannot be loaded: \(error)"]
    }
  }

  private func type(of crate: TourLoading.StowedCrate) -> CrateType? {
    guard let index = crate.crate else {
      return round.crateType(for: plan.lots[crate.lot].compartment)
    }
    return round.contents.crates.first { $0.id == plan.crates[index].type }
  }

  private func isSame(_ size: Extent, _ taken: Extent) -> Bool {
    size.height == taken.height
      && [size.length, size.width].sorted() == [taken.length, taken.width].sorted()
  }
}
