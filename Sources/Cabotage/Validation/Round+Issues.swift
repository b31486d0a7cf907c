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
    return log.issues
  }

  private var placeIDs: Set<Identifier<Place>> { Set(places.map(\.id)) }
  private var networkIDs: Set<Identifier<Network>> { Set(networks.map(\.id)) }

  private func ids(of kinds: Set<Place.Kind>) -> Set<Identifier<Place>> {
    Set(places.filter { kinds.contains($0.kind) }.map(\.id))
  }

  private func checkRound(_ log: inout IssueLog) {
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
    let hubPlaces = ids(of: [.hub])
    for hub in hubs {
      log.require(
        hub, in: hubPlaces, .round, nil, "hubs",
        expected: Text("un lieu de sorte « plateforme »", "a place of kind “hub”"))
    }
    checkHours(&log)
  }

  /// Deliveries follow preparation, which follows collection.
  private func checkHours(_ log: inout IssueLog) {
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

  private func checkPlaces(_ log: inout IssueLog) {
    log.requireUnique(places.map(\.id), .places)
    let hubsAndDocks = ids(of: [.hub, .dock])
    for (row, place) in places.enumerated() {
      checkPosition(of: place, row, &log)
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
      if let dropOff = place.dropOff {
        checkDropOff(dropOff, of: place, row, hubsAndDocks, &log)
      }
      if let hub = place.hub {
        log.require(
          hub, in: Set(hubs), .places, row, "hub",
          expected: Text("une des plateformes de la tournée", "one of the round's hubs"))
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

  private func checkPosition(of place: Place, _ row: Int, _ log: inout IssueLog) {
    guard let point = place.coordinate else {
      let others = placeIDs.subtracting([place.id])
      let reached = Set(travel.filter { $0.from == place.id }.map(\.to))
      let reaching = Set(travel.filter { $0.to == place.id }.map(\.from))
      guard let missing = others.subtracting(reached.intersection(reaching)).min() else { return }
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

  private func checkDropOff(
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

  private func checkNetwork(
    _ network: Identifier<Network>?, _ table: RoundTable, _ row: Int, _ log: inout IssueLog
  ) {
    guard let network else { return }
    log.require(
      network, in: networkIDs, table, row, "network",
      expected: Text("un des réseaux de round.yaml", "one of the networks of round.yaml"))
  }

  private func checkVehicles(_ log: inout IssueLog) {
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
      if let end = vehicle.end {
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
      log.require(capacity.crates, in: 1...100_000, .vehicles, row, "crates")
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

  private func checkProducts(_ log: inout IssueLog) {
    log.requireUnique(products.map(\.id), .products)
    let sellers = ids(of: [.producer, .hub])
    for (row, product) in products.enumerated() {
      log.require(
        product.producer, in: sellers, .products, row, "producer",
        expected: Text("un producteur de places.csv", "a producer of places.csv"))
      log.require(product.mass, in: 1...2_000_000, .products, row, "kg", per: 1_000, "kg")
      log.require(product.volume, in: 1...10_000_000, .products, row, "litres", per: 1_000, "l")
      log.require(product.price, in: Self.price, .products, row, "price", per: 1_000, "€")
      log.require(product.available, in: 0...10_000_000, .products, row, "available")
    }
    var ordered: [Identifier<Product>: Int] = [:]
    for line in orders where (1...100_000).contains(line.quantity) {
      ordered[line.product, default: 0] += line.quantity
    }
    for (row, product) in products.enumerated() {
      guard let available = product.available, let wanted = ordered[product.id], wanted > available
      else { continue }
      log.note(
        .products, row, "available", found: "\(available)",
        expected: Text("au moins \(wanted), commandés", "at least \(wanted), as ordered"),
        hint: Text(
          "il manquera \(wanted - available) unités : le plan compte tout ce qui est commandé",
          "\(wanted - available) units will be short: the plan counts all that is ordered"),
        severity: .warning)
    }
  }

  private func checkOrders(_ log: inout IssueLog) {
    let known = Set(products.map(\.id))
    let groups = ids(of: [.group])
    var owners: [Identifier<Order>: OrderLine] = [:]
    if orders.isEmpty {
      log.note(
        .orders, nil, nil, found: "", expected: Text("au moins une ligne", "at least one line"))
    }
    for (row, line) in orders.enumerated() {
      log.require(
        line.product, in: known, .orders, row, "product",
        expected: Text("un produit de products.csv", "a product of products.csv"))
      log.require(
        line.group, in: groups, .orders, row, "group",
        expected: Text("un groupe de places.csv", "a group of places.csv"))
      log.require(line.quantity, in: 1...100_000, .orders, row, "quantity")
      log.require(line.priority, in: -1_000...1_000, .orders, row, "priority")
      let owner = owners[line.order, default: line]
      owners[line.order] = owner
      if owner.member != line.member {
        log.note(
          .orders, row, "member", found: line.member.name,
          expected: Text(
            "« \(owner.member) », comme aux autres lignes de la commande",
            "“\(owner.member)”, as in the other lines of the order"))
      }
      if owner.group != line.group {
        log.note(
          .orders, row, "group", found: line.group.name,
          expected: Text(
            "« \(owner.group) », comme aux autres lignes de la commande",
            "“\(owner.group)”, as in the other lines of the order"))
      }
    }
  }

  private func checkCrates(_ log: inout IssueLog) {
    log.requireUnique(crates.map(\.id), .crates)
    for (row, crate) in crates.enumerated() {
      log.require(crate.volume, in: 1_000...2_000_000, .crates, row, "litres", per: 1_000, "l")
      log.require(crate.maximumMass, in: 1_000...100_000, .crates, row, "max_kg", per: 1_000, "kg")
      log.require(
        crate.tare, in: 0...max(0, crate.maximumMass.value - 1), .crates, row, "tare_kg",
        per: 1_000, "kg")
      log.require(crate.count, in: 0...1_000_000, .crates, row, "count")
    }
  }

  private func checkVolunteers(_ log: inout IssueLog) {
    log.requireUnique(volunteers.map(\.id), .volunteers)
    for (row, volunteer) in volunteers.enumerated() {
      checkNetwork(volunteer.network, .volunteers, row, &log)
      log.require(volunteer.turns, in: 0...10_000, .volunteers, row, "turns")
    }
  }

  private func checkTravel(_ log: inout IssueLog) {
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

  private static let liters = 0...1_000_000_000
  private static let price = 0...10_000_000
}
