import Quantities

extension Round.Contents {
  func checkPlaces(_ log: inout IssueLog) {
    log.requireUnique(places.map(\.id), .places)
    let hubsAndDocks = ids(of: [.hub, .dock])
    let reached = Dictionary(grouping: travel, by: \.from).mapValues { Set($0.map(\.to)) }
    let reaching = Dictionary(grouping: travel, by: \.to).mapValues { Set($0.map(\.from)) }
    for (row, place) in places.enumerated() {
      let linked = (reached[place.id] ?? []).intersection(reaching[place.id] ?? [])
      checkPosition(of: place, linkedTo: linked, row, &log)
      checkNetwork(place.network, .places, row, &log)
      log.require(
        place.serviceTime, in: 0...86_400, .places, row, "service_minutes", per: 60, "min")
      log.require(
        place.timePerCrate, in: 0...7_200, .places, row, "minutes_per_crate", per: 60, "min")
      let storage = place.storage
      log.require(
        storage?.mass, in: 0...1_000_000_000, .places, row, "storage_kg", per: 1_000, "kg")
      log.require(storage?.volume, in: Self.liters, .places, row, "storage_l", per: 1_000, "l")
      log.require(storage?.chilled, in: Self.liters, .places, row, "chilled_l", per: 1_000, "l")
      log.require(storage?.frozen, in: Self.liters, .places, row, "frozen_l", per: 1_000, "l")
      log.require(place.emptyCrates, in: 0...10_000, .places, row, "empties")
      if place.emptyCrates > 0, place.kind != .group {
        log.note(
          .places, row, "empties", found: "\(place.emptyCrates)",
          expected: Text("rien : ce lieu n'est pas un groupe", "nothing: this place is no group"))
      }
      if let dropOff = place.dropOff {
        checkDropOff(dropOff, of: place, row, hubsAndDocks, &log)
      }
      if let hub = place.hub {
        log.require(
          hub, in: Set(hubs), .places, row, "hub",
          expected: Text("une des plateformes de la tournée", "one of the round's hubs"))
      }
      if let trunk = place.trunk { checkTrunk(trunk, of: place, row, &log) }
      if let recurrence = place.recurrence, place.visit == nil {
        checkRecurrence(recurrence, of: place, row, &log)
      }
      if place.packsItself, place.kind != .group {
        log.note(
          .places, row, "bulk", found: place.kind.rawValue,
          expected: Text("un groupe", "a group"),
          hint: Text(
            "sans effet : seul un groupe prépare ses cagettes",
            "no effect: only a group fills its own crates"), severity: .warning)
      }
    }
  }

  /// Notes a carrier that brings goods nowhere, and a tariff out of range.
  func checkTrunk(_ trunk: Place.Trunk, of place: Place, _ row: Int, _ log: inout IssueLog) {
    log.require(trunk.perDelivery, in: Self.price, .places, row, "trunk_cost", per: 1_000, "€")
    log.require(
      trunk.perPallet, in: Self.price, .places, row, "trunk_cost_per_pallet", per: 1_000, "€")
    log.require(
      trunk.palletMass, in: 1_000...100_000_000, .places, row, "trunk_pallet_kg", per: 1_000, "kg")
    if place.kind != .producer || place.dropOff != nil || hubs.isEmpty {
      log.note(
        .places, row, "trunk_cost", found: place.id.name,
        expected: Text(
          "un producteur qui n'apporte pas lui-même, et une plateforme",
          "a producer that does not bring its goods itself, and a hub"))
    }
  }

  /// Notes a place that is nowhere; `linked` are the places with known journeys from and to it.
  func checkPosition(
    of place: Place, linkedTo linked: Set<Identifier<Place>>, _ row: Int, _ log: inout IssueLog
  ) {
    guard let point = place.coordinate else {
      let others = placeIDs.subtracting([place.id])
      guard let missing = others.subtracting(linked).min() else { return }
      log.note(
        .places, row, "lat", found: "",
        expected: Text("une latitude et une longitude", "a latitude and a longitude"),
        hint: Text(
          "ou, dans travel.csv, le trajet de et vers « \(missing) »",
          "or, in travel.csv, the journey to and from “\(missing)”"))
      return
    }
    let written = "\(point.latitude), \(point.longitude)"
    if !(abs(point.latitude) <= 90 && abs(point.longitude) <= 180) {
      log.note(
        .places, row, "lat", found: written,
        expected: Text(
          "une latitude de -90 à 90 et une longitude de -180 à 180",
          "a latitude from -90 to 90 and a longitude from -180 to 180"))
    } else if (41...51.5).contains(point.longitude), (-5.5...9.9).contains(point.latitude) {
      log.note(
        .places, row, "lat", found: written,
        expected: Text("la latitude d'abord", "the latitude first"),
        hint: Text(
          "latitude et longitude semblent échangées", "latitude and longitude seem swapped"),
        severity: .warning)
    }
  }

  func checkDropOff(
    _ dropOff: Place.DropOff, of place: Place, _ row: Int, _ known: Set<Identifier<Place>>,
    _ log: inout IssueLog
  ) {
    log.require(
      dropOff.place, in: known, .places, row, "drops_at",
      expected: Text("un quai ou une plateforme", "a dock or a hub"))
    if place.kind != .producer {
      log.note(
        .places, row, "drops_at", found: place.kind.rawValue,
        expected: Text("un producteur", "a producer"))
    }
    if let date = dropOff.date, !days.contains(where: { $0.date == date }) {
      log.note(
        .places, row, "drops_on", found: date.iso,
        expected: Text("un jour de la tournée", "a day of the round"))
    }
  }

  func checkNetwork(
    _ network: Identifier<Network>?, _ table: RoundTable, _ row: Int, _ log: inout IssueLog
  ) {
    guard let network else { return }
    log.require(
      network, in: networkIDs, table, row, "network",
      expected: Text("un des réseaux de round.yaml", "one of the networks of round.yaml"))
  }
}
