import Packing
import Quantities

extension Round {
  /// Some tours with the positions of their crates; those that have begun or are loaded stay as they are.
  func loaded(
    _ tours: [Tour], _ lots: [Lot], _ crates: [PackedCrate], after outset: Outset
  ) throws(PlanFault) -> [Tour] {
    let begun = Set(outset.drives.map(\.tour.vehicleDay))
    var tours = tours
    for index in tours.indices
    where tours[index].loading == nil && !begun.contains(tours[index].vehicleDay) {
      tours[index].loading = try loading(of: tours[index], lots: lots, crates: crates)
    }
    return tours
  }

  /// How the crates of a tour can stand in its vehicle; nothing where a side of the hold or of a crate
  /// is unknown.
  private func loading(
    of tour: Tour, lots: [Lot], crates: [PackedCrate]
  ) throws(PlanFault) -> TourLoading? {
    guard let vehicle = contents.vehicles.first(where: { $0.id == tour.vehicle }),
      let hold = vehicle.capacity.hold
    else { return nil }
    var riders: [(lot: Int, parcel: Parcel)] = []
    var boxes: [LoadingProblem.Box] = []
    for ride in rides(of: tour) where lots[ride.lot].compartment != .frozen {
      let lot = lots[ride.lot]
      guard let parcels = parcels(of: lot, among: crates) else { return nil }
      for parcel in parcels {
        riders.append((ride.lot, parcel))
        boxes.append(
          parcel.box(
            isCold: lot.compartment == .chilled, loadedAt: ride.loadedAt,
            unloadedAt: ride.unloadedAt))
      }
    }
    guard !boxes.isEmpty else { return nil }
    let problem: LoadingProblem
    do {
      problem = try LoadingProblem(boxes: boxes, hold: hold.inside)
    } catch {
      throw PlanFault.model("\(error)")
    }
    switch problem.load() {
    case .impossible(let box):
      return .failed(.init(stop: boxes[box].unloadedAt, isProved: true))
    case .notFound(let box):
      return .failed(.init(stop: boxes[box].unloadedAt, isProved: false))
    case .loaded(let loading):
      let violations = problem.violations(in: loading)
      guard violations.isEmpty else { throw PlanFault.model(violations.map { "\($0)" }.joined()) }
      let stowed = riders.indices.map { index in
        TourLoading.StowedCrate(
          riders[index].lot, riders[index].parcel, boxes[index], loading.positions[index])
      }
      return .stowed(stowed, TourLoading.Balance(problem, loading))
    }
  }

  /// The lots that a tour both loads and unloads.
  private func rides(of tour: Tour) -> [(lot: Int, loadedAt: Int, unloadedAt: Int)] {
    var loadedAt: [Int: Int] = [:]
    var rides: [(lot: Int, loadedAt: Int, unloadedAt: Int)] = []
    for (index, stop) in tour.stops.enumerated() {
      for lot in stop.unloads {
        if let loaded = loadedAt[lot] { rides.append((lot, loaded, index)) }
      }
      for lot in stop.loads { loadedAt[lot] = index }
    }
    return rides.sorted {
      ($0.loadedAt, $0.unloadedAt, $0.lot) < ($1.loadedAt, $1.unloadedAt, $1.lot)
    }
  }

  /// The tours whose crates cannot be taken out in the order of the stops, as far as is known.
  package func loadingFindings(_ tours: [Tour]) -> [Finding] {
    tours.compactMap { tour in
      guard case .failed(let trouble) = tour.loading else { return nil }
      let place = self[tour.stops[trouble.stop].place].name
      let number = trouble.stop + 1
      return Finding(
        table: .vehicles, subject: tour.vehicle.name,
        text: trouble.isProved
          ? Text(
            "\(tour.id) : les cagettes de l'arrêt \(number), \(place), ne tiennent pas dans "
              + "\(tour.vehicle)",
            "\(tour.id): the crates for stop \(number), \(place), do not fit into \(tour.vehicle)")
          : Text(
            "\(tour.id) : pas de chargement trouvé dans \(tour.vehicle) qui laisse sortir les "
              + "cagettes de l'arrêt \(number), \(place), à leur tour",
            "\(tour.id): no loading of \(tour.vehicle) found that lets the crates for stop "
              + "\(number), \(place), out in their turn"))
    }
  }
}

extension Tour {
  /// Whether it is known that no loading was found.
  var cannotBeLoaded: Bool { if case .failed = loading { true } else { false } }
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
