import Packing
import Quantities

extension Round {
  /// Some tours with the positions of their crates; those that have begun or are loaded stay as they are.
  func loaded(
    _ tours: [Tour], _ lots: [Lot], _ crates: [PackedCrate], after outset: Outset
  ) throws(PlanFault) -> [Tour] {
    let begun = Set(outset.drives.map(\.tour.vehicleDay))
    let cargo = TourCargo(self, lots: lots, crates: crates)
    var tours = tours
    for index in tours.indices
    where tours[index].loading == nil && !begun.contains(tours[index].vehicleDay) {
      tours[index].loading = try loading(of: tours[index], cargo)
    }
    return tours
  }

  /// How the crates of a tour can stand in its vehicle; nothing where a side of the hold or of a crate
  /// is unknown.
  private func loading(of tour: Tour, _ cargo: TourCargo) throws(PlanFault) -> TourLoading? {
    guard let vehicle = contents.vehicles.first(where: { $0.id == tour.vehicle }),
      let hold = vehicle.capacity.hold
    else { return nil }
    let stops = tour.stops.map { (unloads: $0.unloads, loads: $0.loads) }
    let stowing: (riders: [TourCargo.Rider], problem: LoadingProblem)?
    do {
      stowing = try cargo.problem(of: stops, in: hold.inside)
    } catch {
      throw PlanFault.model("\(error)")
    }
    guard let (riders, problem) = stowing else { return nil }
    guard case .loaded(let loading) = problem.load() else {
      throw PlanFault.model("the crates of \(tour.id) cannot be stowed")
    }
    let violations = problem.violations(in: loading)
    guard violations.isEmpty else { throw PlanFault.model(violations.map { "\($0)" }.joined()) }
    let stowed = riders.indices.map { index in
      TourLoading.StowedCrate(
        riders[index].lot, riders[index].parcel, problem.boxes[index], loading.positions[index])
    }
    return TourLoading(crates: stowed, balance: TourLoading.Balance(problem, loading))
  }
}

extension TourLoading.StowedCrate {
  fileprivate init(
    _ lot: Int, _ parcel: Parcel, _ box: LoadingProblem.Box, _ position: Loading.Position
  ) {
    self.init(
      lot: lot, crate: parcel.crate, loadedAt: box.loadedAt, unloadedAt: box.unloadedAt,
      mass: parcel.mass, fromFront: Length(position.fromFront),
      fromLeft: Length(position.fromLeft), fromFloor: Length(position.fromFloor),
      size: Extent(
        length: Length(position.length), width: Length(position.width),
        height: Length(position.height)))
  }
}

extension TourLoading.Balance {
  fileprivate init(_ problem: LoadingProblem, _ loading: Loading) {
    let stop = problem.heaviestStop
    let balance = problem.balance(of: loading, leaving: stop)
    self.init(
      stop: stop, mass: Mass(balance.mass), left: Mass(balance.left), front: Mass(balance.front),
      height: Length(balance.height))
  }
}
