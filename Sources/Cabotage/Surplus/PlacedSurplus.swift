public import Quantities

/// What became of an offer: who gets how much, what takes it away and by when, what stays unsold.
public struct PlacedSurplus: Sendable, Hashable {
  /// The offer.
  public let offer: SurplusOffer
  /// The units that are wished for.
  public let wished: Int
  /// The units that groups get, in the order of the places.
  public let sales: [Sale]
  /// The halts at which it is loaded, by day and hour.
  public let departures: [Departure]

  /// What a group gets.
  public struct Sale: Sendable, Hashable {
    /// The group.
    public let group: Identifier<Place>
    /// How many units.
    public let units: Int

    /// Makes the value of its parts.
    package init(group: Identifier<Place>, units: Int) {
      self.group = group
      self.units = units
    }
  }

  /// A halt of a tour at which it is loaded; moments are seconds since the midnight of the day.
  public struct Departure: Sendable, Hashable {
    /// The name of the tour.
    public let tour: String
    /// The vehicle and the day.
    public let vehicle: VehicleDay
    /// Where it is loaded.
    public let place: Identifier<Place>
    /// How many units.
    public let units: Int
    /// When it must be ready: when the loading begins.
    public let start: Seconds
    /// When the tour leaves.
    public let departure: Seconds
    /// When the tour may leave at the latest without being late anywhere.
    public let latest: Seconds

    /// Makes the value of its parts.
    package init(
      tour: String, vehicle: VehicleDay, place: Identifier<Place>, units: Int, start: Seconds,
      departure: Seconds, latest: Seconds
    ) {
      self.tour = tour
      self.vehicle = vehicle
      self.place = place
      self.units = units
      self.start = start
      self.departure = departure
      self.latest = latest
    }
  }

  /// Makes the value of its parts.
  package init(offer: SurplusOffer, wished: Int, sales: [Sale], departures: [Departure]) {
    self.offer = offer
    self.wished = wished
    self.sales = sales
    self.departures = departures
  }

  /// The units that are sold.
  public var sold: Int { sales.reduce(0) { $0 + $1.units } }
  /// The units that stay unsold.
  public var unsold: Int { offer.units - sold }
}

extension PlacedSurplus {
  /// Reads off a plan what became of an offer.
  init(_ offer: SurplusOffer, wished: Int, in plan: Plan, of round: Round) {
    let lines = round.orders.filter { $0.product == offer.product }
    let units = Dictionary(grouping: lines, by: \.group).mapValues { lines in
      lines.reduce(0) { $0 + $1.quantity }
    }
    let producer = round[offer.product].producer
    let source = round.loadingPlace(of: producer, for: round.contents.hubs.first)
    let departures = plan.tours.flatMap { tour in
      tour.stops.indices.compactMap { index -> Departure? in
        let stop = tour.stops[index]
        guard stop.place == source else { return nil }
        let loaded = stop.loads.flatMap { plan.lots[$0].contents }
          .filter { $0.product == offer.product }.reduce(0) { $0 + $1.units }
        guard loaded > 0 else { return nil }
        return Departure(
          tour: tour.id, vehicle: tour.vehicleDay, place: source, units: loaded, start: stop.start,
          departure: stop.departure,
          latest: stop.departure + round.slack(of: tour, after: index, in: plan))
      }
    }
    self.init(
      offer: offer, wished: wished,
      sales: round.contents.places.compactMap { place in
        units[place.id].map { Sale(group: place.id, units: $0) }
      },
      departures: departures.sorted {
        ($0.vehicle.day, $0.start, $0.tour) < ($1.vehicle.day, $1.start, $1.tour)
      })
  }
}

extension Round {
  /// How much later a tour may leave a stop, to the minute, with all work later begun in time and the
  /// vehicle back in its hours.
  fileprivate func slack(of tour: Tour, after index: Int, in plan: Plan) -> Seconds {
    var (possible, impossible) = (0, secondsPerDay / 60)
    while possible + 1 < impossible {
      let middle = (possible + impossible) / 2
      if allows(Seconds(middle * 60), tour, after: index, in: plan) {
        possible = middle
      } else {
        impossible = middle
      }
    }
    return Seconds(possible * 60)
  }

  private func allows(_ delay: Seconds, _ tour: Tour, after index: Int, in plan: Plan) -> Bool {
    let timetable = Timetable(days: contents.days)
    var delay = delay
    let loaded = tour.stops[index].loads.map { (Handling.loading, plan.lots[$0]) }
    func isOpen(_ work: [(Handling, Lot)], at moment: Seconds) -> Bool {
      work.allSatisfy { handling, lot in
        let moment = timetable.moment(tour.day, moment.value)
        return windows(for: lot, handling).contains { $0.contains(moment) }
      }
    }
    guard isOpen(loaded, at: tour.stops[index].start + delay) else { return false }
    for stop in tour.stops.dropFirst(index + 1) {
      delay = max(.zero, delay - (stop.start - stop.arrival))
      let work =
        stop.unloads.map { (Handling.unloading, plan.lots[$0]) }
        + stop.loads.map { (Handling.loading, plan.lots[$0]) }
      guard isOpen(work, at: stop.start + delay) else { return false }
    }
    let vehicle = contents.vehicles.first { $0.id == tour.vehicle }
    guard let vehicle, !vehicle.availability.isEmpty else { return true }
    return vehicle.availability.hours(on: contents.days[tour.day].date)
      .contains { $0.contains(tour.arrival.value + delay.value) }
  }
}
