import Quantities
import Routing

/// Makes of the stops that are done what a new plan begins with.
struct OutsetReader {
  let plan: Plan
  let round: Round

  private var outset = Outset()
  /// The positions in the outset of the lots and crates of the plan.
  private var lots: [Int: Int] = [:]

  init(plan: Plan, round: Round) {
    self.plan = plan
    self.round = round
  }

  /// What is done, noting what the round has no more though a tour that has begun needs it.
  mutating func outset(of marks: ProgressMarks, _ log: inout IssueLog) -> Outset {
    let timetable = Timetable(days: round.contents.days)
    outset.plan = plan
    var begun: [(tour: Tour, vehicle: Int, stops: [TourStop])] = []
    for (index, found) in marks.tours.sorted(by: { $0.key < $1.key }) {
      let tour = plan.tours[index]
      guard let row = found.first?.row, isKnown(tour, found.count, row, &log),
        let vehicle = round.contents.vehicles.firstIndex(where: { $0.id == tour.vehicle })
      else { continue }
      let stops = stops(of: tour, found, &log)
      guard let last = stops.last else { continue }
      outset.now = max(outset.now, timetable.moment(tour.day, last.departure.value))
      begun.append((tour, vehicle, stops))
    }
    for (tour, vehicle, stops) in begun {
      guard let last = stops.last else { continue }
      let home = round.wayHome(of: vehicle, from: last.place).time + last.departure
      let gone = Set(stops.flatMap(\.unloads))
      let aboard = stops.flatMap(\.loads).filter { !gone.contains($0) }
      let capacity = round.contents.vehicles[vehicle].capacity.load
      if !freight(of: aboard).load.fits(within: capacity) {
        log.note(
          .vehicles, vehicle, nil, found: tour.vehicle.name,
          expected: Text(
            "de la place pour ce qui est déjà à bord", "room for what is aboard already"))
      }
      outset.drives.append(
        Outset.Drive(
          tour: tour, vehicle: vehicle, stops: stops,
          isOver: stops.count == tour.stops.count
            && outset.now >= timetable.moment(tour.day, home.value),
          aboard: aboard))
    }
    requireSameOrders(&log)
    return outset
  }

  /// Notes the orders that go elsewhere than their crates, which are loaded.
  private func requireSameOrders(_ log: inout IssueLog) {
    let loaded = Dictionary(
      outset.crates.map { ($0.order, $0) }, uniquingKeysWith: { first, _ in first })
    for (row, line) in round.contents.orders.enumerated() {
      guard let crate = loaded[line.order],
        crate.group != line.group || crate.member != line.member
      else { continue }
      log.note(
        .orders, row, "group", found: "\(line.order), \(line.member), \(line.group)",
        expected: Text(
          "« \(crate.member), \(crate.group) », où vont ses cagettes déjà chargées",
          "“\(crate.member), \(crate.group)”, where its crates go that are loaded"))
    }
  }

  /// The stops that are done, as late as the driver says: a delay moves what follows.
  private mutating func stops(
    of tour: Tour, _ marks: [ProgressMarks.Mark], _ log: inout IssueLog
  ) -> [TourStop] {
    var planned = tour.departure
    var actual = tour.departure
    return zip(tour.stops, marks).map { stop, mark in
      var arrival = stop.arrival + max(0, actual - planned)
      var start = max(stop.start, arrival)
      var departure = start + (stop.departure - stop.start)
      if let said = mark.departure {
        if said < actual {
          log.note(
            .progress, mark.row, "left", found: said.clockText,
            expected: Text(
              "une heure après \(actual.clockText)",
              "a time after \(actual.clockText)"))
        }
        departure = max(said, actual)
        start = min(start, departure)
        arrival = min(arrival, start)
      }
      planned = stop.departure
      actual = departure
      let loads = stop.loads.map { take($0) }
      return TourStop(
        place: stop.place, arrival: arrival, start: start, departure: departure,
        distance: stop.distance, unloads: stop.unloads.map { lots[$0] ?? 0 }, loads: loads,
        onBoard: stop.onBoard)
    }
  }

  /// Takes a lot over; says its position.
  private mutating func take(_ index: Int) -> Int {
    let lot = plan.lots[index]
    let crates = lot.crates.map { crate in
      outset.crates.append(plan.crates[crate])
      return outset.crates.count - 1
    }
    lots[index] = outset.lots.count
    outset.lots.append(
      Lot(
        purpose: lot.purpose, producer: lot.producer, from: lot.from, to: lot.to,
        compartment: lot.compartment, contents: lot.contents, crates: crates, mass: lot.mass,
        volume: lot.volume, crateCount: lot.crateCount))
    return outset.lots.count - 1
  }
}

extension OutsetReader {
  /// What some lots of the outset take of a vehicle, by the data of now.
  private func freight(of lots: [Int]) -> Freight {
    var sum = Freight()
    for lot in lots.map({ outset.lots[$0] }) {
      let crates = lot.crates.map { outset.crates[$0] }
      let types = crates.map { $0.type.flatMap(round.crateType) }
      let boxes = zip(crates, types).reduce(Volume.zero) { sum, pair in
        sum + (pair.1?.volume ?? round.volume(of: pair.0.contents))
      }
      let mass = types.reduce(round.mass(of: lot.contents)) { $0 + ($1?.tare ?? 0) }
      sum +=
        Lot(
          purpose: lot.purpose, producer: nil, from: lot.from, to: lot.to,
          compartment: lot.compartment, contents: [], crates: [], mass: mass,
          volume: crates.isEmpty ? round.volume(of: lot.contents) : boxes,
          crateCount: lot.crateCount
        ).freight
    }
    return sum
  }

  /// Whether the round still has what a tour that has begun needs.
  private func isKnown(_ tour: Tour, _ count: Int, _ row: Int, _ log: inout IssueLog) -> Bool {
    let why = Text("une tournée commencée en a besoin", "a tour that has begun needs it")
    func note(_ name: String, _ expected: Text) {
      log.note(.progress, row, "vehicle", found: name, expected: expected, hint: why)
    }
    let before = log.issues.count
    if !round.contents.vehicles.contains(where: { $0.id == tour.vehicle }) {
      note(
        tour.vehicle.name,
        Text("un véhicule de vehicles.csv", "a vehicle of vehicles.csv"))
    }
    let stops = tour.stops.prefix(count)
    let lots = stops.flatMap(\.loads).map { plan.lots[$0] }
    let places = Set(round.contents.places.map(\.id))
    let named = [tour.start] + stops.map(\.place) + lots.flatMap { [$0.from, $0.to] }
    for place in Set(named).subtracting(places).sorted() {
      note(place.name, Text("un lieu de places.csv", "a place of places.csv"))
    }
    let products = Set(round.contents.products.map(\.id))
    let carried = Set(lots.flatMap(\.contents).map(\.product))
    for product in carried.subtracting(products).sorted() {
      note(product.name, Text("un produit de products.csv", "a product of products.csv"))
    }
    let crates = lots.flatMap(\.crates).map { plan.crates[$0] }
    for type in Set(crates.compactMap(\.type)).sorted() where round.crateType(type) == nil {
      note(type.name, Text("une cagette de crates.csv", "a crate of crates.csv"))
    }
    guard log.issues.count == before else { return false }
    if let lot = lots.first(where: { !isAsBefore($0) }) {
      note(
        "\(lot.from) → \(lot.to)",
        Text(
          "le même chemin et les mêmes températures qu'au départ",
          "the same way and the same temperatures as at the start"))
    }
    return log.issues.count == before
  }

  /// Whether the round would still send a lot the way it goes, in the part of the vehicle it is in.
  private func isAsBefore(_ lot: Lot) -> Bool {
    let products = lot.contents.map { round[$0.product] }
    guard products.allSatisfy({ $0.temperature.compartment == lot.compartment }),
      lot.purpose == .deliver || products.allSatisfy({ $0.producer == lot.producer })
    else { return false }
    let isFetched = lot.producer.map { producer in
      products.contains { $0.producer == producer } && round.loadingPlace(of: producer) == lot.from
    }
    switch lot.purpose {
    case .collect: return isFetched == true && round.contents.hubs.contains(lot.to)
    case .deliver:
      let group = round[lot.to]
      return lot.producer == nil && group.kind == .group && !round.contents.hubs.isEmpty
        && round.hub(of: group.id) == lot.from && group.packsItself == lot.crates.isEmpty
    case .direct:
      return isFetched == true && round.contents.hubs.isEmpty && round[lot.to].kind == .group
    }
  }
}
