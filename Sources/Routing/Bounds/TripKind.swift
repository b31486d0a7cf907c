import Quantities

/// Vehicles that make trips of a stream over a hub and are alike.
struct TripKind: Hashable {
  let capacity: Load
  let fixedCost: Int
  let costPerMeter: Int
  let costPerSecond: Int
  let profile: Int
  /// How long the trips of one may take together, in seconds.
  let span: Int
  /// The lots that it may carry.
  let lots: [Int]
  /// By index in the stream.
  private(set) var vehicles: [Int] = []
  /// More trips than that do not fit into the shifts of all, or would carry nothing.
  private(set) var mostTrips = 0

  /// How many may be of use.
  var count: Int { min(vehicles.count, lots.count) }

  /// The most choices of how many vehicles are used.
  static let mostChoices = 1_024

  /// The kinds of which a trip fits into a shift.
  static func all(of stream: HubStreams.Stream) -> [TripKind] {
    let problem = stream.problem
    var members: [TripKind: [Int]] = [:]
    var kinds: [TripKind] = []
    for (index, vehicle) in problem.vehicles.enumerated() {
      let lots = problem.shipments.indices.filter { lot in
        let shipment = problem.shipments[lot]
        return shipment.allowedVehicles?.contains(index) ?? true
          && shipment.load.fits(within: vehicle.capacity)
          && problem.places[stream.place(of: shipment)].hours(in: vehicle.shift) != nil
      }
      guard stream.spans[index] > 0, !lots.isEmpty else { continue }
      let kind = TripKind(
        capacity: vehicle.capacity, fixedCost: vehicle.fixedCost,
        costPerMeter: vehicle.costPerMeter, costPerSecond: vehicle.costPerSecond,
        profile: vehicle.profile, span: stream.spans[index], lots: lots)
      if members[kind] == nil { kinds.append(kind) }
      members[kind, default: []].append(index)
    }
    return kinds.map { kind in
      var kind = kind
      kind.vehicles = members[kind] ?? []
      kind.mostTrips = kind.mostTrips(of: stream)
      return kind
    }
    .filter { $0.mostTrips > 0 }
  }

  private func mostTrips(of stream: HubStreams.Stream) -> Int {
    let problem = stream.problem
    let hub = problem.places[stream.hub]
    let travel = problem.profiles[profile]
    let fastest = max(100, travel.speeds.map(\.percent).max() ?? 100)
    var (out, work, home) = (Int.max, Int.max, Int.max)
    for shipment in lots.map({ problem.shipments[$0] }) {
      let far = problem.places[stream.place(of: shipment)]
      let tasks = [shipment.pickup, shipment.delivery].compactMap(\.self)
      work = min(work, tasks.reduce(far.setup) { $0 + $1.service })
      // Apart, as the way round by several places may be shorter than to one and back.
      out = min(out, travel.journey(from: hub.location, to: far.location)?.seconds ?? .max)
      home = min(home, travel.journey(from: far.location, to: hub.location)?.seconds ?? .max)
    }
    guard out < .max, home < .max else { return 0 }
    let shortest = hub.setup + work + (out * 100 / fastest) + (home * 100 / fastest)
    return min(lots.count, count * (span / max(1, shortest)))
  }

  /// How many vehicles of each kind may be used: those that cost nothing always are.
  static func choices(_ kinds: [TripKind]) -> [[Int]] {
    var choices: [[Int]] = [[]]
    for kind in kinds where choices.count <= mostChoices {
      let numbers = kind.fixedCost > 0 ? Array(0...kind.count) : [kind.count]
      choices = choices.flatMap { choice in numbers.map { choice + [$0] } }
    }
    return choices
  }
}
