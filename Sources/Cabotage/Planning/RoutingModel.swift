import Quantities
import Routing

/// A round as a routing problem, with what leads back from its numbers to the round's names.
///
/// Costs are in micro-euros, so that a tariff in thousandths of a euro a kilometre is a whole
/// number a metre.
struct RoutingModel {
  /// The problem.
  let problem: RoutingProblem
  /// The lots that no vehicle could ever carry, and why.
  let impossible: [Plan.Unserved]

  /// The position in the plan's lots of each shipment.
  let lots: [Int]
  /// The vehicle and the day of each shift.
  let shifts: [(vehicle: Int, day: Int)]
  /// The position in the round's places of each place of the problem.
  let places: [Int]

  init(_ round: Round, lots all: [Lot]) throws(RoutingProblem.Inconsistency) {
    let shifts = VehicleShifts(round)
    var sites = Sites(round)
    let stores = StoreTable(round)
    var shipments: [RoutingProblem.Shipment] = []
    var lots: [Int] = []
    var impossible: [Plan.Unserved] = []
    for (index, lot) in all.enumerated() {
      if let reason = round.impossibility(of: lot) {
        impossible.append(Plan.Unserved(lot: index, reason: reason))
        continue
      }
      lots.append(index)
      shipments.append(
        RoutingProblem.Shipment(
          pickup: sites.task(for: lot, .loading), delivery: sites.task(for: lot, .unloading),
          load: lot.freight.load, prize: Self.prize(of: lot),
          allowedVehicles: shifts.indices(from: round.dropOffDay(of: lot)),
          pickupStore: stores.stay(of: lot, .loading),
          deliveryStore: stores.stay(of: lot, .unloading)))
    }
    problem = try RoutingProblem(
      places: sites.places, shipments: shipments,
      vehicles: shifts.vehicles { sites.location(of: $0) }, stores: stores.stores,
      travel: TravelTimes(round).matrix(of: sites.locations))
    self.impossible = impossible
    self.lots = lots
    self.shifts = shifts.all.map { ($0.vehicle, $0.day) }
    places = sites.positions
  }

  /// Nobody pays for a volunteer's hour, yet a plan that wastes it is a bad plan: the search counts
  /// it as two euros, the documents do not.
  static let secondValue = 2_000_000 / 3_600

  /// What leaving a lot behind costs the search: more than any drive, and more for heavier lots.
  private static func prize(of lot: Lot) -> Int {
    1_000_000_000 + lot.mass.value * 100_000
  }
}

/// What a vehicle does with a lot at one of its ends.
enum Handling {
  case loading
  case unloading
}

extension Round {
  /// When lots of a kind may be handled at one of their ends, on the round's clock in seconds.
  func windows(for lot: Lot, _ handling: Handling) -> [TimeWindow] {
    let timetable = Timetable(days: contents.days)
    let work =
      switch (lot.purpose, handling) {
      case (.collect, _), (.direct, .loading): timetable.collect
      case (.deliver, _), (.direct, .unloading): timetable.deliver
      }
    let place = self[handling == .loading ? lot.from : lot.to]
    let open = contents.days.indices.flatMap { day in
      place.openings.hours(on: contents.days[day].date)
        .map { $0.shifted(by: timetable.moment(day, 0)) }
    }
    return open.merged().intersections(work).compactMap(\.beforeMidnight)
  }

  /// The position of the day on which a lot's producer leaves it at a dock; 0 for other lots.
  func dropOffDay(of lot: Lot) -> Int {
    guard let producer = lot.producer, let date = self[producer].dropOff?.date else { return 0 }
    return contents.days.firstIndex { $0.date == date } ?? 0
  }

  /// Why no vehicle could ever carry a lot, whatever else it does.
  func impossibility(of lot: Lot) -> Text? {
    let arrival = Timetable(days: contents.days).moment(dropOffDay(of: lot), 0)
    for (handling, id) in [(Handling.loading, lot.from), (.unloading, lot.to)]
    where !windows(for: lot, handling).contains(where: { $0.closes >= arrival }) {
      return Text(
        "\(self[id].name) n'est pas ouvert aux heures de la tournée",
        "\(self[id].name) is not open during the hours of the round")
    }
    let roomy = contents.vehicles.filter { lot.freight.load.fits(within: $0.capacity.load) }
    guard roomy.isEmpty else { return nil }
    switch lot.compartment {
    case .chilled where contents.vehicles.allSatisfy { $0.capacity.chilled < lot.volume }:
      return Text(
        "aucun véhicule n'a \(Wording(.french).liters(lot.volume)) réfrigérés",
        "no vehicle has \(Wording(.english).liters(lot.volume)) of chilled space")
    case .frozen where contents.vehicles.allSatisfy { $0.capacity.frozen < lot.volume }:
      return Text(
        "aucun véhicule n'a \(Wording(.french).liters(lot.volume)) pour le surgelé",
        "no vehicle has \(Wording(.english).liters(lot.volume)) of frozen space")
    default:
      return Text(
        "une seule pièce dépasse la capacité de tous les véhicules",
        "a single piece is beyond the capacity of every vehicle")
    }
  }
}

/// The places of the problem: a place of the round with the hours of one kind of work.
///
/// A hub that receives in the morning and hands out in the afternoon is two of them, at one
/// location.
private struct Sites {
  private struct Key: Hashable {
    let position: Int
    let windows: [TimeWindow]
  }

  private(set) var places: [RoutingProblem.Place] = []
  /// The position in the round of each place.
  private(set) var positions: [Int] = []
  /// The position in the round of each row of the travel matrix.
  private(set) var locations: [Int] = []
  private var siteOf: [Key: Int] = [:]
  private var locationOf: [Int: Int] = [:]
  private let round: Round

  init(_ round: Round) {
    self.round = round
  }

  mutating func location(of id: Identifier<Place>) -> Int {
    let position = round.position(of: id)
    if let known = locationOf[position] { return known }
    locationOf[position] = locations.count
    locations.append(position)
    return locations.count - 1
  }

  mutating func task(for lot: Lot, _ handling: Handling) -> RoutingProblem.Task {
    let id = handling == .loading ? lot.from : lot.to
    let place = round[id]
    let windows = round.windows(for: lot, handling)
    let key = Key(position: round.position(of: id), windows: windows)
    let site = siteOf[key] ?? places.count
    if site == places.count {
      siteOf[key] = site
      positions.append(key.position)
      places.append(
        RoutingProblem.Place(
          location: location(of: id), windows: windows, setup: place.serviceTime.value))
    }
    return RoutingProblem.Task(place: site, service: place.timePerCrate.value * lot.crateCount)
  }
}

/// Each vehicle on each day on which it may drive.
private struct VehicleShifts {
  struct Shift {
    let vehicle: Int
    let day: Int
    let window: TimeWindow
  }

  let all: [Shift]
  private let round: Round

  init(_ round: Round) {
    self.round = round
    let timetable = Timetable(days: round.contents.days)
    all = round.contents.vehicles.indices.flatMap { vehicle in
      round.contents.days.indices.compactMap { day in
        round.shift(of: round.contents.vehicles[vehicle], on: day).map {
          Shift(vehicle: vehicle, day: day, window: $0.shifted(by: timetable.moment(day, 0)))
        }
      }
    }
  }

  /// The shifts from a day on; `nil` for all.
  func indices(from day: Int) -> [Int]? {
    day == 0 ? nil : all.indices.filter { all[$0].day >= day }
  }

  func vehicles(location: (Identifier<Place>) -> Int) -> [RoutingProblem.Vehicle] {
    all.map { shift in
      let vehicle = round.contents.vehicles[shift.vehicle]
      return RoutingProblem.Vehicle(
        start: location(vehicle.start), end: vehicle.end.map(location), shift: shift.window,
        day: shift.day, capacity: vehicle.capacity.load,
        fixedCost: vehicle.costs.perDay.value * 1_000,
        costPerMeter: vehicle.costs.perKilometer.value,
        costPerSecond: vehicle.costs.perHour.value * 1_000 / 3_600 + RoutingModel.secondValue)
    }
  }
}

extension Round {
  /// When a vehicle may drive on a day, in seconds since its midnight.
  func shift(of vehicle: Vehicle, on day: Int) -> TimeWindow? {
    let day = contents.days[day]
    let work = (day.collect + day.deliver).merged()
    guard let first = work.first, let last = work.last else { return nil }
    let hours = TimeWindow(opens: first.opens, closes: last.closes)
    guard !vehicle.availability.isEmpty else { return hours }
    return vehicle.availability.hours(on: day.date).first
      .flatMap { hours?.intersection($0) }?.beforeMidnight
  }
}

extension TimeWindow {
  /// The window without a closing midnight, which is already the next day.
  fileprivate var beforeMidnight: TimeWindow? {
    closes % secondsPerDay == 0 ? TimeWindow(opens: opens, closes: closes - 1) : self
  }
}
