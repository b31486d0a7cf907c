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
  /// No finding does not mean that a plan serves all; a finding means that not all goods find a
  /// place: in a vehicle, a crate, a dock or a hub.
  ///
  /// - Throws: ``PlanFault`` if the crates hold something else than the orders.
  public func check() throws(PlanFault) -> RoundCheck {
    let packing = try packCrates()
    let lots = lots(for: packing)
    return RoundCheck(
      summary: RoundSummary(self, crates: packing.crates),
      findings: closedFindings(lots, packing.crates) + StorageUse(self, by: lots).findings
        + crateFindings(packing.crates)
        + fleetFindings(lots))
  }

  /// Goods that no vehicle can carry, a finding a place.
  private func closedFindings(_ lots: [Lot], _ crates: [PackedCrate]) -> [Finding] {
    var seen: Set<Text> = []
    return lots.compactMap { lot in
      guard let reason = impossibility(of: lot, among: crates), seen.insert(reason).inserted else {
        return nil
      }
      return Finding(
        table: .places, subject: (lot.purpose == .collect ? lot.from : lot.to).name, text: reason)
    }
  }

  /// The kinds of crates of which a plan takes more than there are.
  package func crateFindings(_ crates: [PackedCrate]) -> [Finding] {
    contents.crates.compactMap { type in
      let needed = crates.count { $0.type == type.id }
      guard let count = type.count, needed > count else { return nil }
      return Finding(
        table: .crates, subject: type.id.name,
        text: Text(
          "il faut \(needed) cagettes \(type.id), il y en a \(count)",
          "\(needed) crates \(type.id) are needed, there are \(count)"))
    } + oversizeFindings(crates)
  }

  /// The goods that travel without a crate since their sides fit into none.
  package func oversizeFindings(_ crates: [PackedCrate]) -> [Finding] {
    contents.products.compactMap { product in
      let type = crateType(for: product.temperature.compartment)
      guard let shape = product.shape, let inside = type.inside,
        !CrateLayout(self, inside: inside).takes(product.id)
      else { return nil }
      let units = crates.count { $0.type == nil && $0.contents.first?.product == product.id }
      guard units > 0 else { return nil }
      func text(_ wording: Wording) -> (goods: String, crate: String, units: String) {
        (wording.sides(shape.size), wording.sides(inside), wording.count(units, .unit))
      }
      let (french, english) = (text(Wording(.french)), text(Wording(.english)))
      return Finding(
        table: .products, subject: product.id.name,
        text: Text(
          "« \(product.name) » (\(french.goods)) n'entre dans aucune cagette \(type.id) "
            + "(\(french.crate) à l'intérieur) : sans cagette, \(french.units)",
          "“\(product.name)” (\(english.goods)) fits into no crate \(type.id) "
            + "(\(english.crate) inside): without a crate, \(english.units)"))
    }
  }

  /// More kilos than all vehicles together can carry, however they drive.
  private func fleetFindings(_ lots: [Lot]) -> [Finding] {
    let timetable = Timetable(days: contents.days)
    let travel = TravelTimes(self)
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
    return phases.compactMap { name, part, hours in
      let mass = part.reduce(Mass.zero) { $0 + $1.mass }
      let limit = mostMass(within: hours, trip: shortestTrip(of: part, among: lots, travel))
      guard mass > limit else { return nil }
      let (french, english) = (Wording(.french), Wording(.english))
      return Finding(
        table: .vehicles, subject: name.english,
        text: Text(
          "pour \(name.french), \(french.mass(mass)) : au mieux \(french.mass(limit)) tiennent dans "
            + "les véhicules aux heures prévues, il en reste \(french.mass(mass - limit))",
          "for \(name.english), \(english.mass(mass)): at best \(english.mass(limit)) fit in the "
            + "vehicles in the hours planned, \(english.mass(mass - limit)) stay behind"))
    }
  }

  /// No plan carries more than this: every vehicle full on every trip, and every trip the shortest.
  private func mostMass(within hours: [TimeWindow], trip: Seconds) -> Mass {
    let timetable = Timetable(days: contents.days)
    return contents.vehicles.reduce(.zero) { sum, vehicle in
      let trips = contents.days.indices.reduce(0) { trips, day in
        guard let shift = shift(of: vehicle, on: day) else { return trips }
        let worked = hours.compactMap {
          $0.intersection(shift.shifted(by: timetable.moment(day, 0)))
        }
        // The last trip of a stretch may end outside of it, hence one more.
        return worked.reduce(trips) { $0 + ($1.closes - $1.opens) / max(1, trip.value) + 1 }
      }
      return sum + vehicle.capacity.mass * trips
    }
  }

  /// Less time than lies between two loadings of a vehicle, where what the first one loaded is
  /// unloaded in between: the shortest way out and the shortest way back, though they may not
  /// belong together, and a stop at either end.
  private func shortestTrip(of lots: [Lot], among all: [Lot], _ travel: TravelTimes) -> Seconds {
    let from = Set(lots.map { position(of: $0.from) })
    let to = Set(lots.map { position(of: $0.to) })
    let stops = Set(all.flatMap { [position(of: $0.from), position(of: $0.to)] }).sorted()
    func quickest(_ places: Set<Int>) -> Seconds {
      places.map { contents.places[$0].serviceTime }.min() ?? 0
    }
    // Where goods are both brought and fetched, one stop unloads and loads again.
    guard from.isDisjoint(with: to) else { return quickest(from) }
    return travel.shortest(from: from, to: to, by: stops)
      + travel.shortest(from: to, to: from, by: stops) + quickest(from) + quickest(to)
  }
}

extension TravelTimes {
  /// The shortest way from some places to others, by Dijkstra's method (1959).
  ///
  /// It may lead by way of other stops: where `travel.csv` speaks, a detour may be quicker.
  fileprivate func shortest(from: Set<Int>, to: Set<Int>, by stops: [Int]) -> Seconds {
    var open = stops.filter { !from.contains($0) }.map { stop in
      (stop: stop, time: from.map { leg($0, stop).time }.min() ?? 0)
    }
    while let next = open.indices.min(by: { open[$0].time < open[$1].time }) {
      let (nearest, time) = open.remove(at: next)
      if to.contains(nearest) { return time }
      for index in open.indices {
        open[index].time = min(open[index].time, time + leg(nearest, open[index].stop).time)
      }
    }
    return 0
  }
}
