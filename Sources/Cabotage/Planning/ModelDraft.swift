import Quantities
import Routing

/// A routing problem in the making, lot by lot.
struct ModelDraft {
  private(set) var shipments: [RoutingProblem.Shipment] = []
  /// The lots of places that are visited every so often: a group each, with a shipment a pattern.
  private(set) var groups: [RoutingProblem.Group] = []
  /// The groups of each such place.
  private var groupsOf: [(place: Identifier<Place>, groups: [Int])] = []
  /// The position of the lot of each shipment.
  private(set) var lots: [Int] = []
  private(set) var impossible: [Plan.Unserved] = []
  private(set) var sites: Sites
  let shifts: VehicleShifts

  private let round: Round
  private let crates: CratePacking
  private let outset: Outset
  private let hold: Hold
  private let history: LotHistory
  private let kept: KeptHours
  /// Whether lots that no vehicle has room for are in the problem all the same.
  private let hasRoomless: Bool
  /// What each shift has aboard and cannot unload.
  private var stuck: [Freight]
  /// Whether each shift needs nothing more to begin where its vehicle is.
  private var isHeld: [Bool]

  init(
    _ round: Round, crates: CratePacking, after outset: Outset, holding hold: Hold,
    hasRoomless: Bool
  ) {
    self.round = round
    self.crates = crates
    self.outset = outset
    self.hold = hold
    self.hasRoomless = hasRoomless
    shifts = VehicleShifts(round, after: outset)
    sites = Sites(round, after: outset)
    history = LotHistory(of: outset.plan)
    kept = KeptHours(round, history, hold)
    stuck = shifts.all.map { _ in Freight() }
    isHeld = shifts.all.map { $0.drive == nil }
  }

  /// Adds a lot that has not arrived, or why it cannot.
  mutating func add(
    _ lot: Lot, at index: Int, _ stores: StoreTable, isStuck: Bool,
    ownedBy owner: Identifier<Network>?
  ) {
    let shift = shifts.all.firstIndex { $0.drive?.aboard.contains(index) == true }
    let isLoaded = outset.lots.indices.contains(index)
    let reason =
      isLoaded && (shift == nil || isStuck)
      ? RoutingModel.staysAboard
      : round.closure(of: lot, isLoaded: isLoaded, from: outset.now)
        ?? (isLoaded ? nil : round.oversize(of: lot, among: crates.crates))
        ?? (isLoaded || hasRoomless ? nil : round.lackOfRoom(for: lot))
    if let reason {
      impossible.append(Plan.Unserved(lot: index, reason: reason))
      if let shift { stuck[shift] += lot.freight }
      return
    }
    let hours = kept.hours(of: lot, in: crates)
    let pickup =
      if let shift { RoutingProblem.Task(place: sites.anchor(shifts.all[shift])) } else {
        sites.task(for: lot, .loading, near: hours)
      }
    if let shift { isHeld[shift] = true }
    lots.append(index)
    shipments.append(
      RoutingProblem.Shipment(
        pickup: pickup, delivery: sites.task(for: lot, .unloading, near: hours),
        load: lot.freight.load(taking: round.space(of: lot, among: crates.crates)),
        prize: round.prize(of: lot),
        pickupStore: isLoaded ? nil : stores.stay(of: lot, .loading),
        deliveryStore: stores.stay(of: lot, .unloading),
        isPerishable: lot.compartment != .ambient))
    choose(vehiclesFor: lot, ownedBy: owner, aboard: shift)
    if shift == nil, let visit = round.visit(of: lot) { repeatLast(at: index, of: lot, on: visit) }
  }

  /// Makes the last shipment one for each pattern of days of the place that is visited.
  private mutating func repeatLast(at index: Int, of lot: Lot, on visit: RecurringVisit) {
    let first = shipments.count - 1
    var shipment = shipments.removeLast()
    lots.removeLast()
    shipment.prize = nil
    let usualDay = round[visit.place].recurrence?.usualDay
    for day in visit.days {
      var member = shipment
      member.allowedVehicles = shifts.all.indices.filter {
        shifts.all[$0].day == day && shipment.allowedVehicles?.contains($0) ?? true
      }
      if let usualDay, round.contents.days[day].date.weekday != usualDay,
        shipment.usualVehicles == nil
      {
        // Another day than the usual is a change like any other.
        member.usualVehicles = []
        member.costElsewhere = round.contents.changePrices.otherVehicle.value * 1_000
      }
      shipments.append(member)
      lots.append(index)
    }
    if !groupsOf.contains(where: { $0.place == visit.place }) {
      groupsOf.append((visit.place, []))
    }
    let place = groupsOf.firstIndex { $0.place == visit.place } ?? 0
    groupsOf[place].groups.append(groups.count)
    groups.append(
      .init(shipments: Array(first..<shipments.count), prize: RoutingModel.prize(of: lot)))
  }

  /// The groups of each place that is visited every so often: its lots go by one pattern.
  var couplings: [RoutingProblem.Coupling] { groupsOf.map { .init(groups: $0.groups) } }

  /// Says of the last shipment which vehicles may carry it, and which do at a price.
  private mutating func choose(
    vehiclesFor lot: Lot, ownedBy owner: Identifier<Network>?, aboard shift: Int?
  ) {
    let usual = shifts.indices(of: history.carriers(of: lot, in: crates))
    let allowed =
      shift.map { [$0] }
      ?? shifts.indices(
        of: shifts.indices(from: round.dropOffDay(of: lot), among: hold.vehicles ? usual : []),
        mayCarry: lot, ownedBy: owner)
    let last = shipments.count - 1
    shipments[last].allowedVehicles = allowed
    // Where no choice is left, the price of another vehicle is always paid, or never.
    guard !usual.isEmpty, allowed.map({ !Set($0).isSubset(of: usual) }) ?? true else { return }
    shipments[last].usualVehicles = usual
    shipments[last].costElsewhere = round.contents.changePrices.otherVehicle.value * 1_000
  }

  /// Adds what holds the vehicles that are out, with nothing to unload, to where they are.
  mutating func holdEmptyVehicles() {
    for index in shifts.all.indices where !isHeld[index] {
      let task = RoutingProblem.Task(place: sites.anchor(shifts.all[index]))
      shipments.append(
        RoutingProblem.Shipment(
          pickup: task, delivery: task, load: .zero, prize: RoutingModel.anchorPrize,
          allowedVehicles: [index]))
    }
  }

  /// The vehicles of the problem.
  mutating func vehicles() -> [RoutingProblem.Vehicle] {
    shifts.vehicles(carrying: stuck) { sites.location(of: $0) }
  }
}
