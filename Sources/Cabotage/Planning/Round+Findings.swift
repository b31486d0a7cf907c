import Quantities

/// Something that cannot fit, known before any plan is made.
public struct Finding: Sendable, Hashable {
  /// The part of the round.
  public let table: RoundTable
  /// What it is about, such as the identifier of a place.
  public let subject: String
  /// What cannot fit, and by how much.
  public let text: Text
}

/// What a look at the data shows, without a search.
public struct RoundCheck: Sendable {
  /// The sums.
  public let summary: RoundSummary
  /// What cannot fit.
  public let findings: [Finding]
}

extension Round {
  /// Adds the orders up and says what cannot fit.
  ///
  /// No finding does not mean that a plan exists; a finding means that some goods stay behind.
  ///
  /// - Throws: ``PlanFault`` if the crates hold something else than the orders.
  public func check() throws(PlanFault) -> RoundCheck {
    let packing = try packCrates()
    let lots = lots(for: packing.crates)
    return RoundCheck(
      summary: RoundSummary(self, crates: packing.crates),
      findings: closedFindings(lots) + storageFindings(lots) + crateFindings(packing.crates)
        + fleetFindings(lots))
  }

  /// Goods that no vehicle can carry, a finding a place.
  private func closedFindings(_ lots: [Lot]) -> [Finding] {
    var seen: Set<Text> = []
    return lots.compactMap { lot in
      guard let reason = impossibility(of: lot), seen.insert(reason).inserted else { return nil }
      return Finding(
        table: .places, subject: (lot.purpose == .collect ? lot.from : lot.to).name, text: reason)
    }
  }

  /// More goods at a dock or in the fridges of a hub than they hold.
  private func storageFindings(_ lots: [Lot]) -> [Finding] {
    contents.places.flatMap { place -> [Finding] in
      guard let storage = place.storage else { return [] }
      var days: [Int: Freight] = [:]
      if contents.hubs.contains(place.id) {
        days[0] = freight(of: broughtGoods(to: place.id))
        for lot in lots where lot.to == place.id { days[0, default: Freight()] += lot.freight }
      } else {
        for lot in lots where lot.from == place.id && lot.producer != place.id {
          days[dropOffDay(of: lot), default: Freight()] += lot.freight
        }
      }
      return days.sorted { $0.key < $1.key }.flatMap { storage.excess(of: $0.value, at: place) }
    }
  }

  /// More crates than there are.
  private func crateFindings(_ crates: [PackedCrate]) -> [Finding] {
    contents.crates.compactMap { type in
      let needed = crates.count { $0.type == type.id }
      guard let count = type.count, needed > count else { return nil }
      return Finding(
        table: .crates, subject: type.id.name,
        text: Text(
          "il faut \(needed) cagettes \(type.id), il y en a \(count)",
          "\(needed) crates \(type.id) are needed, there are \(count)"))
    }
  }

  /// More kilos than all vehicles together can carry, however they drive.
  private func fleetFindings(_ lots: [Lot]) -> [Finding] {
    let timetable = Timetable(days: contents.days)
    let phases: [(Text, [Lot], [TimeWindow])] = [
      (
        Text("la collecte", "the collection"), lots.filter { $0.purpose == .collect },
        timetable.collect
      ),
      (
        Text("la livraison", "the delivery"), lots.filter { $0.purpose == .deliver },
        timetable.deliver
      ),
    ]
    return phases.compactMap { name, lots, hours in
      let mass = lots.reduce(Mass.zero) { $0 + $1.mass }
      let limit = mostMass(of: lots, within: hours)
      guard mass > limit else { return nil }
      let excess = mass - limit
      return Finding(
        table: .vehicles, subject: name.english,
        text: Text(
          "pour \(name.french), \(mass.kilosText(.french)) kg : au mieux "
            + "\(limit.kilosText(.french)) kg tiennent dans les véhicules aux heures prévues, "
            + "il en reste \(excess.kilosText(.french)) kg",
          "for \(name.english), \(mass.kilosText(.english)) kg: at best "
            + "\(limit.kilosText(.english)) kg fit in the vehicles in the hours planned, "
            + "\(excess.kilosText(.english)) kg stay behind"))
    }
  }

  /// The most that all vehicles could carry if every trip were the shortest one and full.
  private func mostMass(of lots: [Lot], within hours: [TimeWindow]) -> Mass {
    let travel = TravelTimes(self)
    let shortest =
      lots.map { lot -> Seconds in
        let from = position(of: lot.from)
        let to = position(of: lot.to)
        return travel.leg(from, to).time + travel.leg(to, from).time + self[lot.from].serviceTime
          + self[lot.to].serviceTime
      }.min() ?? 0
    return contents.vehicles.reduce(.zero) { sum, vehicle in
      let trips = contents.days.indices.reduce(0) { trips, day in
        guard let shift = shift(of: vehicle, on: day) else { return trips }
        let start = Timetable(days: contents.days).moment(day, 0)
        let time = hours.compactMap { $0.intersection(shift.shifted(by: start)) }
          .reduce(0) { $0 + $1.closes - $1.opens }
        // The last trip's way back may lie outside the hours, hence one more.
        return trips + (time == 0 ? 0 : time / max(1, shortest.value) + 1)
      }
      return sum + vehicle.capacity.mass * trips
    }
  }

  /// What some order lines add up to.
  func freight(of lines: [OrderLine]) -> Freight {
    var sum = Freight()
    for line in lines {
      let product = self[line.product]
      let volume = product.volume * line.quantity
      let compartment = product.temperature.compartment
      sum += Freight(
        mass: product.mass * line.quantity, volume: compartment == .frozen ? 0 : volume,
        chilled: compartment == .chilled ? volume : 0,
        frozen: compartment == .frozen ? volume : 0)
    }
    return sum
  }
}

extension Place.Storage {
  /// What does not fit of some goods.
  fileprivate func excess(of goods: Freight, at place: Place) -> [Finding] {
    func finding(_ what: Text, _ found: Text, _ limit: Text) -> Finding {
      Finding(
        table: .places, subject: place.id.name,
        text: Text(
          "\(place.name) : \(what.french), \(found.french) pour \(limit.french)",
          "\(place.name): \(what.english), \(found.english) for \(limit.english)"))
    }
    func liters(_ what: Text, _ goods: Volume, _ limit: Volume?) -> Finding? {
      guard let limit, goods > limit else { return nil }
      return finding(what, goods.litersLabel, limit.litersLabel)
    }
    var findings: [Finding] = []
    if let mass, goods.mass > mass {
      findings.append(
        finding(Text("trop de kilos", "too many kilos"), goods.mass.kilosLabel, mass.kilosLabel))
    }
    findings += [
      liters(
        Text("trop de volume", "too much volume"), goods.volume + goods.frozen, volume),
      liters(Text("trop de frais", "too much chilled"), goods.chilled, chilled),
      liters(Text("trop de surgelé", "too much frozen"), goods.frozen, frozen),
    ].compactMap(\.self)
    return findings
  }
}
