import Quantities

extension Round.Contents {
  /// Everything wrong or doubtful, in the order of the files.
  func issues() -> [RoundIssue] {
    var log = IssueLog()
    checkRound(&log)
    checkPlaces(&log)
    checkVehicles(&log)
    checkProducts(&log)
    checkOrders(&log)
    checkCrates(&log)
    checkVolunteers(&log)
    checkTravel(&log)
    checkHistory(&log)
    checkSurplus(&log)
    checkTurns(&log)
    return log.issues
  }

  var placeIDs: Set<Identifier<Place>> { Set(places.map(\.id)) }
  var networkIDs: Set<Identifier<Network>> { Set(networks.map(\.id)) }

  func ids(of kinds: Set<Place.Kind>) -> Set<Identifier<Place>> {
    Set(places.filter { kinds.contains($0.kind) }.map(\.id))
  }

  func checkRound(_ log: inout IssueLog) {
    if name.allSatisfy(\.isWhitespace) {
      log.note(.round, nil, "name", found: "", expected: Text("un nom", "a name"))
    }
    if days.isEmpty {
      log.note(
        .round, nil, "days", found: "", expected: Text("au moins un jour", "at least one day"))
    }
    for (earlier, later) in zip(days, days.dropFirst()) where earlier.date >= later.date {
      log.note(
        .round, nil, "days", found: later.date.iso,
        expected: Text("une date après \(earlier.date.iso)", "a date after \(earlier.date.iso)"))
    }
    if let first = days.first?.date, let last = days.last?.date, first.days(to: last) > 31 {
      log.note(
        .round, nil, "days", found: "\(first.iso) … \(last.iso)",
        expected: Text("31 jours au plus", "at most 31 days"))
    }
    if !(detour >= 1 && detour <= 3) {
      log.note(
        .round, nil, "detour", found: "\(detour)",
        expected: Text("un nombre de 1 à 3", "a number from 1 to 3"))
    }
    log.require(balance, in: Self.balance, .round, nil, "balance", per: 1_000, "€")
    log.require(
      changePrices.otherVehicle, in: Self.price, .round, nil, "other_vehicle", per: 1_000, "€")
    log.require(
      changePrices.otherHour, in: Self.price, .round, nil, "other_hour", per: 1_000, "€")
    log.require(
      changePrices.tolerance, in: 0...secondsPerDay, .round, nil, "tolerance", per: 60, "min")
    log.require(
      changePrices.extraVehicle, in: Self.price, .round, nil, "extra_vehicle", per: 1_000, "€")
    for (time, field) in [
      (packingTimes.perCrate, "minutes_per_crate"), (packingTimes.perLine, "minutes_per_line"),
    ] {
      log.require(time, in: 1...3_600, .round, nil, field, per: 60, "min")
    }
    let hubPlaces = ids(of: [.hub])
    for hub in hubs {
      log.require(
        hub, in: hubPlaces, .round, nil, "hubs",
        expected: Text("un lieu de sorte « plateforme »", "a place of kind “hub”"))
    }
    var seen: Set<Identifier<Place>> = []
    for hub in hubs where !seen.insert(hub).inserted {
      log.note(
        .round, nil, "hubs", found: hub.name,
        expected: Text("chaque plateforme une seule fois", "each hub only once"))
    }
    checkHours(&log)
  }

  /// Deliveries follow preparation, which follows collection.
  func checkHours(_ log: inout IssueLog) {
    guard !days.isEmpty else { return }
    if days.allSatisfy(\.deliver.isEmpty) {
      log.note(
        .round, nil, "deliver", found: "",
        expected: Text("des heures de livraison", "hours of delivery"))
    }
    let timetable = Timetable(days: days)
    guard !hubs.isEmpty, let ready = timetable.prepare.last?.closes else { return }
    for day in days.indices {
      for window in days[day].deliver where timetable.moment(day, window.opens) < ready {
        log.note(
          .round, nil, "deliver", found: "\(days[day].date.iso) \(window.clockText)",
          expected: Text(
            "une livraison après la fin de la préparation",
            "a delivery after the end of the preparation"))
      }
      for window in days[day].collect where timetable.moment(day, window.closes) > ready {
        log.note(
          .round, nil, "collect", found: "\(days[day].date.iso) \(window.clockText)",
          expected: Text(
            "une collecte avant la fin de la préparation",
            "a collection before the end of the preparation"))
      }
    }
  }

  /// The most units of one line, and of one order that is packed in crates.
  static let mostUnits = 10_000
  static let liters = 0...1_000_000_000
  static let price = 0...10_000_000
  /// An hour more of the longest tour never counts as much as a lot left behind.
  static let balance = 0...20_000
}
