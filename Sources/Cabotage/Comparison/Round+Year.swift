import Quantities

extension Round {
  /// Checks what is to be compared, and puts its scenarios together.
  ///
  /// - Throws: ``InvalidRound`` with everything that is wrong, its rows those of the field.
  public func year(_ draft: YearDraft) throws(InvalidRound) -> Year {
    var issues: [RoundIssue] = []
    func note(_ field: String, _ row: Int?, found: String, _ expected: Text) {
      issues.append(
        RoundIssue(
          table: .scenarios, row: row, field: field, found: found, expected: expected))
    }
    if draft.months.isEmpty || draft.months.count > Self.mostMonths {
      note("months", nil, found: "\(draft.months.count)", Text("de 1 à 30 mois", "1 to 30 months"))
    }
    for (row, month) in draft.months.enumerated() where !(1...1_000 ~= month.share) {
      note(
        "months", row, found: month.name,
        Text("une part de plus de 0 à 1", "a share above 0 and up to 1"))
    }
    if draft.scenarios.count < 2 {
      note(
        "scenarios", nil, found: "\(draft.scenarios.count)",
        Text("au moins deux scénarios", "at least two scenarios"))
    }
    var fleet: [Identifier<Vehicle>: (vehicle: Vehicle, terms: OwnershipTerms?)] = [:]
    for vehicle in contents.vehicles { fleet[vehicle.id] = (vehicle, nil) }
    for (row, contract) in draft.contracts.enumerated() {
      guard let other = contents.vehicles.first(where: { $0.id == contract.like }) else {
        note(
          "contracts", row, found: contract.like.name,
          Text("un véhicule de vehicles.csv", "a vehicle of vehicles.csv"))
        continue
      }
      guard fleet[contract.id] == nil else {
        note(
          "contracts", row, found: contract.id.name,
          Text("un identifiant nouveau", "a new identifier"))
        continue
      }
      if let expected = contract.fault { note("contracts", row, found: contract.id.name, expected) }
      fleet[contract.id] = (contract.vehicle(like: other), contract.terms)
    }
    var scenarios: [Scenario] = []
    for (row, entry) in draft.scenarios.enumerated() {
      let unknown = entry.vehicles.filter { fleet[$0] == nil }
      for id in unknown {
        note(
          "scenarios", row, found: id.name,
          Text(
            "un véhicule de vehicles.csv ou de « contrats »",
            "a vehicle of vehicles.csv or of “contracts”"))
      }
      guard unknown.isEmpty else { continue }
      let scenario = Scenario(
        name: entry.name, vehicles: entry.vehicles.compactMap { fleet[$0]?.vehicle },
        terms: Dictionary(
          entry.vehicles.compactMap { id in fleet[id]?.terms.map { (id, $0) } },
          uniquingKeysWith: { first, _ in first }),
        days: entry.days.isEmpty ? nil : entry.days, hubs: entry.hubs.isEmpty ? nil : entry.hubs)
      do throws(InvalidRound) {
        _ = try Round(contents.month(of: scenario, share: 1_000))
        scenarios.append(scenario)
      } catch {
        // The round itself is right, so what is wrong comes with the scenario.
        for issue in error.issues where issue.severity == .error {
          note("scenarios", row, found: "\(entry.name), \(issue.found)", issue.expected)
        }
      }
    }
    guard issues.isEmpty else { throw InvalidRound(issues: issues) }
    return Year(months: draft.months, scenarios: scenarios)
  }

  /// As many as the two-stage model of the fleet takes without ado.
  private static let mostMonths = 30
}

extension YearDraft.Contract {
  private static let mostMoney: Money = 1_000_000_000

  /// What is wrong with its numbers, if anything is.
  fileprivate var fault: Text? {
    let low = lowestPrice ?? 0
    let amounts = [low, highestPrice ?? low, perYear ?? 0]
    guard amounts.allSatisfy({ .zero...Self.mostMoney ~= $0 }), low <= highestPrice ?? low,
      lowestPrice != nil || highestPrice == nil
    else {
      return Text(
        "des montants de 0 à 1 000 000 €, le prix le plus bas avant le plus haut",
        "amounts from 0 to 1,000,000 €, the lowest price before the highest")
    }
    guard 1...30 ~= years ?? 1, 0...100 ~= resale ?? 0, 1...100 ~= share ?? 100 else {
      return Text(
        "de 1 à 30 ans, une revente de 0 à 1 et une part de plus de 0 à 1",
        "1 to 30 years, a resale of 0 to 1 and a share above 0 and up to 1")
    }
    return nil
  }

  /// What is paid whether or not it drives; `nil` where nothing is.
  fileprivate var terms: OwnershipTerms? {
    guard lowestPrice != nil || perYear != nil else { return nil }
    let low = max(0, lowestPrice ?? 0)
    return OwnershipTerms(
      price: low...max(low, highestPrice ?? low), years: min(30, max(1, years ?? 8)),
      resale: resale ?? 0, perYear: perYear ?? 0, share: share ?? 100)
  }

  fileprivate func vehicle(like other: Vehicle) -> Vehicle {
    var capacity = other.capacity
    capacity.mass = mass ?? capacity.mass
    capacity.volume = volume ?? capacity.volume
    capacity.chilled = chilled ?? capacity.chilled
    return Vehicle(
      id: id, network: other.network, kind: kind ?? other.kind,
      tenure: lowestPrice == nil ? other.tenure : .owned, start: other.start, end: other.end,
      capacity: capacity, availability: other.availability, borders: other.borders,
      costs: Vehicle.Costs(
        perDay: perDay ?? 0, perKilometer: perKilometer ?? other.costs.perKilometer,
        perHour: other.costs.perHour),
      energy: other.energy, consumption: other.consumption)
  }
}
