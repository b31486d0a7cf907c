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

  /// The position in the plan's lots of each shipment; a lot of a place that is visited every so often
  /// has a shipment for each pattern of days.
  ///
  /// The shipments after these weigh nothing: each holds a vehicle that has begun its tour and is
  /// empty to the place and the moment where the tour goes on.
  let lots: [Int]
  /// The places of the problem where tours go on that have begun.
  let anchors: Set<Int>
  /// The vehicle and the day of each shift.
  let shifts: [(vehicle: Int, day: Int)]
  /// The position in the round's places of each place of the problem.
  let places: [Int]
  /// The place of each store of the problem.
  let stores: [Identifier<Place>]
  /// Whether the crates of routes can be stowed, where that is known.
  let loadingCheck: RouteCheck?

  /// Makes the problem of some lots, of which those of the outset come first.
  ///
  /// - Parameters:
  ///   - hold: What the routes have to keep of the plan in force.
  ///   - stuck: The lots aboard that cannot be unloaded any more and keep their room.
  ///   - hasRoomless: Whether lots that no vehicle has room for are in the problem all the same.
  ///   - owners: Whose each lot is, where networks pool their transport.
  init(
    _ round: Round, lots all: [Lot], crates: CratePacking, after outset: Outset,
    holding hold: Hold = .nothing, stuck: Set<Int> = [], hasRoomless: Bool = false,
    ownedBy owners: [Identifier<Network>]? = nil
  ) throws(RoutingProblem.Inconsistency) {
    var draft = ModelDraft(
      round, crates: crates, after: outset, holding: hold, hasRoomless: hasRoomless)
    let delivered = outset.delivered
    let stores = StoreTable(round, holding: delivered.map { all[$0] })
    for (index, lot) in all.enumerated() where !delivered.contains(index) {
      draft.add(
        lot, at: index, stores, isStuck: stuck.contains(index), ownedBy: owners?[index])
    }
    draft.holdEmptyVehicles()
    problem = try RoutingProblem(
      places: draft.sites.places, shipments: draft.shipments,
      vehicles: draft.vehicles(),
      stores: stores.stores, groups: draft.groups, couplings: draft.couplings,
      travel: TravelTimes(round).matrix(of: draft.sites.locations))
    impossible = draft.impossible
    lots = draft.lots
    shifts = draft.shifts.all.map { ($0.vehicle, $0.day) }
    places = draft.sites.positions
    self.stores = stores.places
    anchors = Set(draft.sites.anchors.values)
    loadingCheck = RouteCheck(
      round, draft.shifts.all, draft.lots, lots: all, crates: crates.crates)
  }

  /// Whether the crates of all routes of a plan can be stowed, as far as is known.
  func canLoad(_ plan: RoutingPlan) -> Bool {
    loadingCheck.map { plan.routes.allSatisfy($0.admits) } ?? true
  }

  /// Why a lot that is loaded is not unloaded.
  static let staysAboard = Text(
    "reste à bord : son véhicule ne peut plus le décharger à temps",
    "stays aboard: its vehicle cannot unload it in time any more")

  /// More than any drive: a vehicle that is out has to come home.
  static let anchorPrize = 10_000_000_000_000

  /// What leaving a lot behind costs the search: more than any drive, and more for heavier lots.
  static func prize(of lot: Lot) -> Int {
    1_000_000_000 + lot.mass.value * 100_000
  }
}

/// What a vehicle does with a lot at one of its ends.
enum Handling {
  case loading
  case unloading
}

extension Round {
  /// What the search counts for a second of a tour, in millionths of a euro.
  var secondValue: Int { contents.hourValue.value * 1_000 / 3_600 }

  /// When lots of a kind may be handled at one of their ends, on the round's clock in seconds.
  func windows(for lot: Lot, _ handling: Handling) -> [TimeWindow] {
    let timetable = Timetable(days: contents.days)
    let work =
      switch (lot.purpose, handling) {
      case (.collect, _), (.direct, .loading): timetable.collect
      case (.deliver, _), (.direct, .unloading): timetable.deliver
      }
    let place = self[handling == .loading ? lot.from : lot.to]
    var windows = hours(of: place.openings).merged().intersections(work)
    if handling == .loading, let hours = surplusHours(of: lot) {
      windows = windows.intersections(hours)
    }
    return windows.compactMap(\.beforeMidnight)
  }

  /// Some openings on the days of the round, on its clock.
  func hours(of openings: [Opening]) -> [TimeWindow] {
    let timetable = Timetable(days: contents.days)
    return contents.days.indices.flatMap { day in
      openings.hours(on: contents.days[day].date).map {
        $0.shifted(by: timetable.moment(day, 0))
      }
    }
  }

  /// The position of the day on which a lot's producer leaves it at a dock; 0 for other lots.
  func dropOffDay(of lot: Lot) -> Int { lot.producer.map(dropOffDay) ?? 0 }

  /// The position of the day on which a producer leaves its goods at a dock; 0 where it does not.
  func dropOffDay(of producer: Identifier<Place>) -> Int {
    guard let date = self[producer].dropOff?.date else { return 0 }
    return contents.days.firstIndex { $0.date == date } ?? 0
  }

  /// The visit of a lot whose place is visited every so often.
  func visit(of lot: Lot) -> RecurringVisit? {
    self[lot.to].visit ?? lot.producer.flatMap { self[$0].visit }
  }

  /// Why no vehicle could ever carry a lot, whatever else it does.
  func impossibility(of lot: Lot, among crates: [PackedCrate]) -> Text? {
    closure(of: lot) ?? oversize(of: lot, among: crates) ?? lackOfRoom(for: lot)
  }

  /// The place that is not open for a lot from a moment on.
  func closure(of lot: Lot, isLoaded: Bool = false, from now: Int = .min) -> Text? {
    let arrival = max(now, Timetable(days: contents.days).moment(dropOffDay(of: lot), 0))
    let loading = isLoaded ? [] : [(Handling.loading, lot.from)]
    for (handling, id) in loading + [(.unloading, lot.to)]
    where !windows(for: lot, handling).contains(where: { $0.closes >= arrival }) {
      return Text(
        "\(self[id].name) n'est pas ouvert aux heures de la tournée",
        "\(self[id].name) is not open during the hours of the round")
    }
    return nil
  }

  /// The room for a lot that no vehicle has.
  func lackOfRoom(for lot: Lot) -> Text? {
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
