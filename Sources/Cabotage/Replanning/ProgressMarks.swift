import Quantities

/// The stops of a plan that the rows of `progress.csv` name.
struct ProgressMarks {
  /// A stop that is done.
  struct Mark {
    /// The row that says so.
    let row: Int
    /// When the vehicle left, in seconds since the midnight of its tour's day, if said.
    let departure: Seconds?
  }

  /// The marks of each tour that has begun, stop by stop, by the position of the tour.
  private(set) var tours: [Int: [Mark]] = [:]

  /// Looks the rows up in a plan, noting those that are not in it.
  init(_ stops: [DoneStop], of plan: Plan, in round: Round, _ log: inout IssueLog) {
    var marks: [Int: [Int: Mark]] = [:]
    for (row, stop) in stops.enumerated() {
      guard let tour = Self.tour(of: stop, row, plan, round, &log) else { continue }
      let known = marks[tour, default: [:]]
      guard
        let index = Self.index(of: stop, row, plan.tours[tour], besides: Set(known.keys), &log)
      else { continue }
      marks[tour, default: [:]][index] = Mark(row: row, departure: stop.departure)
    }
    for (tour, found) in marks.sorted(by: { $0.key < $1.key }) {
      let last = found.keys.max() ?? 0
      if let gap = (0...last).first(where: { found[$0] == nil }) {
        let place = plan.tours[tour].stops[gap].place
        log.note(
          .progress, found[last]?.row, "stop", found: "\(last + 1)",
          expected: Text(
            "d'abord l'arrêt \(gap + 1), \(place)", "stop \(gap + 1), \(place), before it"))
      }
      tours[tour] = (0...last).compactMap { found[$0] }
    }
  }

  private static func tour(
    of stop: DoneStop, _ row: Int, _ plan: Plan, _ round: Round, _ log: inout IssueLog
  ) -> Int? {
    let tours = plan.tours.indices.filter { plan.tours[$0].vehicle == stop.vehicle }
    guard !tours.isEmpty else {
      log.require(
        stop.vehicle, in: Set(plan.tours.map(\.vehicle)), .progress, row, "vehicle",
        expected: Text("un véhicule du plan en vigueur", "a vehicle of the plan in force"))
      return nil
    }
    guard let date = stop.date else {
      if tours.count > 1 {
        log.note(
          .progress, row, "date", found: "",
          expected: Text(
            "la date, car ce véhicule roule plusieurs jours",
            "the date, as this vehicle drives on several days"))
      }
      return tours.count == 1 ? tours[0] : nil
    }
    let tour = tours.first { round.contents.days[plan.tours[$0].day].date == date }
    if tour == nil {
      log.note(
        .progress, row, "date", found: date.iso,
        expected: Text("un jour où ce véhicule roule", "a day on which this vehicle drives"))
    }
    return tour
  }

  private static func index(
    of stop: DoneStop, _ row: Int, _ tour: Tour, besides known: Set<Int>, _ log: inout IssueLog
  ) -> Int? {
    let stops = tour.stops
    guard let number = stop.number else {
      let there = stops.indices.first { stops[$0].place == stop.place && !known.contains($0) }
      guard let there else {
        let field = stop.place == nil ? "stop" : "place"
        log.note(
          .progress, row, field, found: stop.place?.name ?? "",
          expected: stop.place == nil
            ? Text("un numéro d'arrêt ou un lieu", "the number of a stop or a place")
            : Text("un arrêt de la tournée \(tour.id)", "a stop of tour \(tour.id)"))
        return nil
      }
      return there
    }
    guard stops.indices.contains(number - 1) else {
      log.require(number, in: 1...max(1, stops.count), .progress, row, "stop")
      return nil
    }
    let planned = stops[number - 1].place
    if let place = stop.place, place != planned {
      log.note(
        .progress, row, "place", found: place.name,
        expected: Text(
          "« \(planned) », qui est l'arrêt \(number)", "“\(planned)”, which is stop \(number)"))
      return nil
    }
    if known.contains(number - 1) {
      log.note(
        .progress, row, "stop", found: "\(number)",
        expected: Text("chaque arrêt une seule fois", "each stop only once"))
      return nil
    }
    return number - 1
  }
}
