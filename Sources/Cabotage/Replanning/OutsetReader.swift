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
      let mass = types.reduce(round.mass(of: lot.contents)) { $0 + ($1?.emptyMass ?? 0) }
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
}
