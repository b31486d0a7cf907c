import Quantities

extension RoutingProblem {
  /// A number that tells problems apart: the same for the same problem on every machine, and hardly
  /// ever for two that differ in a number.
  ///
  /// FNV-1a of 64 bits (Fowler, Noll and Vo) over all numbers in the order of their declaration. It is
  /// against mix-ups, not against fraud.
  public var fingerprint: UInt64 {
    var sum = Fingerprint()
    sum.add(places) { $0.add($1) }
    sum.add(shipments) { $0.add($1) }
    sum.add(vehicles) { $0.add($1) }
    sum.add(stores) {
      $0.add($1.limit)
      $0.add($1.days)
    }
    sum.add(groups) {
      $0.add($1.shipments)
      $0.add($1.prize)
    }
    // A problem without couplings has the name that it had before there were any.
    if !couplings.isEmpty { sum.add(couplings) { $0.add($1.groups) } }
    sum.add(conflicts) { $0.add([$1.first, $1.second]) }
    sum.add(profiles) { $0.add($1) }
    return sum.value
  }
}

extension BoundCertificate {
  /// How a certificate names its problem.
  static func name(of problem: RoutingProblem) -> String {
    let digits = String(problem.fingerprint, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// A sum over the numbers of a problem, each told apart from what is missing.
private struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Of a matrix with more entries than this only some are looked at, evenly.
  private static let mostJourneys = 4_000_000

  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      value = (value ^ (rest & 0xff)) &* 0x100_0000_01b3
      rest >>= 8
    }
  }

  mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

  mutating func add(_ number: Int?) { add(number) { $0.add($1) } }

  mutating func add(_ numbers: [Int]) { add(numbers) { $0.add($1) } }

  mutating func add<Part>(_ part: Part?, _ addPart: (inout Self, Part) -> Void) {
    add(part != nil)
    if let part { addPart(&self, part) }
  }

  mutating func add<Part>(_ parts: [Part], _ addPart: (inout Self, Part) -> Void) {
    add(parts.count)
    for part in parts { addPart(&self, part) }
  }

  mutating func add(_ load: Load) {
    for dimension in 0..<Load.dimensions { add(load[dimension]) }
  }

  mutating func add(_ window: TimeWindow) {
    add(window.opens)
    add(window.closes)
  }

  mutating func add(_ place: RoutingProblem.Place) {
    add(place.location)
    add(place.windows) { $0.add($1) }
    add(place.setup)
    add(place.costPerSecondLate)
    add(place.stock) { $0.add($1) }
  }

  mutating func add(_ shipment: RoutingProblem.Shipment) {
    for task in [shipment.pickup, shipment.delivery] {
      add(task) { $0.add([$1.place, $1.service]) }
    }
    add(shipment.load)
    add(shipment.returnLoad) { $0.add($1) }
    add(shipment.prize)
    for list in [shipment.allowedVehicles, shipment.usualVehicles] { add(list) { $0.add($1) } }
    add(shipment.costElsewhere)
    for stay in [shipment.pickupStore, shipment.deliveryStore] {
      add(stay) {
        $0.add([$1.store, $1.day])
        $0.add($1.load)
      }
    }
    add(shipment.release)
    add(shipment.longestOnBoard)
    add(shipment.isPerishable)
    add(shipment.kind)
    add(shipment.smallestPart) { $0.add($1) }
  }

  mutating func add(_ vehicle: RoutingProblem.Vehicle) {
    add(vehicle.start)
    add(vehicle.end)
    add(vehicle.shift)
    add(vehicle.day)
    add(vehicle.capacity)
    add([vehicle.fixedCost, vehicle.costPerMeter, vehicle.costPerSecond, vehicle.profile])
    add(vehicle.overtime) { $0.add([$1.after, $1.costPerSecond, $1.risePerHour]) }
    add(vehicle.longestDuration)
    add(vehicle.longestDriving)
    add(vehicle.longestDistance)
    add(vehicle.mostStops)
    add(vehicle.longestPerishable)
    add(vehicle.reloads)
    add(vehicle.mostReloads)
    add(vehicle.breaks) {
      $0.add($1.windows) { $0.add($1) }
      $0.add($1.duration)
    }
    add(vehicle.isLastInFirstOut)
    add(vehicle.isLinehaulFirst)
  }

  mutating func add(_ travel: TravelMatrix) {
    add(travel.count)
    let entries = travel.count * travel.count
    for entry in stride(from: 0, to: entries, by: entries / Self.mostJourneys + 1) {
      let (from, to) = entry.quotientAndRemainder(dividingBy: travel.count)
      let journey = travel.journey(from: from, to: to)
      add(journey?.meters ?? -1)
      add(journey?.seconds ?? -1)
    }
    add(travel.speeds) { $0.add([$1.from, $1.percent]) }
  }
}
