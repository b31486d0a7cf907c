import Quantities

extension Round.Contents {
  func checkVehicles(_ log: inout IssueLog) {
    log.requireUnique(vehicles.map(\.id), .vehicles)
    if vehicles.isEmpty {
      log.note(
        .vehicles, nil, nil, found: "", expected: Text("au moins un véhicule", "at least a vehicle")
      )
    }
    let known = placeIDs
    let aPlace = Text("un lieu de places.csv", "a place of places.csv")
    for (row, vehicle) in vehicles.enumerated() {
      checkNetwork(vehicle.network, .vehicles, row, &log)
      log.require(vehicle.start, in: known, .vehicles, row, "start", expected: aPlace)
      if let end = vehicle.end, end != vehicle.start {
        log.require(end, in: known, .vehicles, row, "end", expected: aPlace)
      }
      let capacity = vehicle.capacity
      log.require(
        capacity.mass, in: 1_000...100_000_000, .vehicles, row, "payload_kg", per: 1_000, "kg")
      log.require(
        capacity.volume, in: 1_000...200_000_000, .vehicles, row, "litres", per: 1_000, "l")
      log.require(
        capacity.chilled, in: 0...max(0, capacity.volume.value), .vehicles, row, "chilled_l",
        per: 1_000, "l")
      log.require(capacity.frozen, in: Self.liters, .vehicles, row, "frozen_l", per: 1_000, "l")
      log.require(
        capacity.coldTime, in: 60...86_400, .vehicles, row, "cold_minutes", per: 60, "min")
      log.require(capacity.crates, in: 1...100_000, .vehicles, row, "crates")
      if let hold = capacity.hold {
        check(hold.size, .vehicles, row, fields: "hold_", &log)
        log.require(
          hold.chilledLength, in: 0...max(0, hold.size.length.value), .vehicles, row,
          "hold_chilled_mm", per: 1, "mm")
      }
      for place in vehicle.borders.places.sorted() {
        log.require(place, in: known, .vehicles, row, "stops_only_at", expected: aPlace)
      }
      for network in vehicle.borders.networks.sorted() {
        log.require(
          network, in: networkIDs, .vehicles, row, "lent_to",
          expected: Text("un des réseaux de round.yaml", "one of the networks of round.yaml"))
      }
      if vehicle.network == nil, let network = vehicle.borders.networks.min() {
        log.note(
          .vehicles, row, "lent_to", found: network.name,
          expected: Text(
            "rien : sans réseau, chaque partenaire peut en louer un",
            "nothing: without a network, each partner can hire one"))
      }
      log.require(
        vehicle.borders.duration, in: 60...86_400, .vehicles, row, "longest_minutes", per: 60,
        "min")
      let costs = vehicle.costs
      log.require(costs.perDay, in: Self.price, .vehicles, row, "cost_per_day", per: 1_000, "€")
      log.require(
        costs.perKilometer, in: Self.price, .vehicles, row, "cost_per_km", per: 1_000, "€")
      log.require(costs.perHour, in: Self.price, .vehicles, row, "cost_per_hour", per: 1_000, "€")
      if !(vehicle.consumption >= 0 && vehicle.consumption <= 200) {
        log.note(
          .vehicles, row, "consumption", found: "\(vehicle.consumption)",
          expected: Text("de 0 à 200 pour 100 km", "from 0 to 200 per 100 km"))
      }
      for day in days where vehicle.availability.hours(on: day.date).count > 1 {
        log.note(
          .vehicles, row, "available", found: day.date.iso,
          expected: Text("une seule plage par jour", "a single stretch a day"))
      }
    }
  }

  func checkVolunteers(_ log: inout IssueLog) {
    log.requireUnique(volunteers.map(\.id), .volunteers)
    for (row, volunteer) in volunteers.enumerated() {
      checkNetwork(volunteer.network, .volunteers, row, &log)
      log.require(volunteer.turns, in: 0...10_000, .volunteers, row, "turns")
    }
  }

  func checkTurns(_ log: inout IssueLog) {
    log.requireUnique(turnHistory.map(\.volunteer), .turns)
    for (row, record) in turnHistory.enumerated() {
      log.require(record.turns, in: 0...10_000, .turns, row, "turns")
      log.require(record.early, in: 0...max(0, record.turns), .turns, row, "early")
      if !(0...10_000_000 ~= record.due) {
        log.note(
          .turns, row, "due", found: "\(record.due / 1_000)",
          expected: Text("de 0 à 10000 tours", "from 0 to 10000 turns"))
      }
      log.require(
        record.longestDay, in: 60...86_400, .turns, row, "longest_minutes", per: 60, "min")
    }
  }

  func checkTravel(_ log: inout IssueLog) {
    let known = placeIDs
    let aPlace = Text("un lieu de places.csv", "a place of places.csv")
    var seen: Set<[Identifier<Place>]> = []
    for (row, entry) in travel.enumerated() {
      log.require(entry.from, in: known, .travel, row, "from", expected: aPlace)
      log.require(entry.to, in: known, .travel, row, "to", expected: aPlace)
      log.require(entry.distance, in: 0...5_000_000, .travel, row, "km", per: 1_000, "km")
      log.require(entry.time, in: 0...259_200, .travel, row, "minutes", per: 60, "min")
      if !seen.insert([entry.from, entry.to]).inserted {
        log.note(
          .travel, row, "to", found: "\(entry.from) → \(entry.to)",
          expected: Text("chaque trajet une seule fois", "each journey only once"))
      }
    }
  }
}
