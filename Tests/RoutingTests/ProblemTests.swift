import Quantities
import Routing
import Testing

@Suite struct `A routing problem` {
  private var places = [RoutingProblem.Place(location: 0), RoutingProblem.Place(location: 1)]
  private var shipments = [
    RoutingProblem.Shipment(
      pickup: .init(place: 0), delivery: .init(place: 1), load: [1], prize: 1)
  ]
  private var vehicles = [
    RoutingProblem.Vehicle(
      start: 0, end: 1, shift: TimeWindow(opens: 0, closes: 1)!, capacity: [1])
  ]
  private var stores = [RoutingProblem.Store(limit: [1], days: 1)]
  private var groups: [RoutingProblem.Group] = []
  private var profiles: [TravelMatrix]

  init() throws {
    profiles = [try TravelMatrix(meters: [[0, 1], [1, 0]], seconds: [[0, 1], [1, 0]])]
  }

  /// What is wrong with the problem, or `nil`.
  private func inconsistency() -> RoutingProblem.Inconsistency? {
    do {
      _ = try RoutingProblem(
        places: places, shipments: shipments, vehicles: vehicles, stores: stores, groups: groups,
        profiles: profiles)
      return nil
    } catch { return error }
  }

  @Test func `accepts consistent data`() { #expect(inconsistency() == nil) }

  @Test(arguments: [-1, 2])
  mutating func `refuses indices that point nowhere`(index: Int) {
    let sound = self
    places[1].location = index
    #expect(inconsistency() == .placeWithoutLocation(place: 1))
    self = sound
    shipments[0].pickup!.place = index
    #expect(inconsistency() == .shipmentWithoutPlace(shipment: 0))
    self = sound
    shipments[0].delivery!.place = index
    #expect(inconsistency() == .shipmentWithoutPlace(shipment: 0))
    self = sound
    shipments[0].allowedVehicles = [0, index]
    #expect(inconsistency() == .shipmentWithoutVehicle(shipment: 0))
    self = sound
    shipments[0].usualVehicles = [index]
    #expect(inconsistency() == .shipmentWithoutVehicle(shipment: 0))
    self = sound
    shipments[0].pickupStore = .init(store: index, day: 0, load: [])
    #expect(inconsistency() == .shipmentWithoutStore(shipment: 0))
    shipments[0].pickupStore = .init(store: 0, day: index, load: [])
    #expect(inconsistency() == .shipmentWithoutStore(shipment: 0))
    self = sound
    vehicles[0].start = index
    #expect(inconsistency() == .vehicleWithoutLocation(vehicle: 0))
    self = sound
    vehicles[0].end = index
    #expect(inconsistency() == .vehicleWithoutLocation(vehicle: 0))
    self = sound
    vehicles[0].profile = index
    #expect(inconsistency() == .vehicleWithoutProfile(vehicle: 0))
    self = sound
    vehicles[0].reloads = [0, index]
    #expect(inconsistency() == .vehicleOutOfRange(vehicle: 0))
    self = sound
    shipments[0].prize = nil
    groups = [.init(shipments: [index])]
    #expect(inconsistency() == .groupOutOfRange(group: 0))
  }

  @Test(arguments: [-1, 1 << 40, .max, .min])
  mutating func `refuses times out of range`(seconds: Int) {
    let sound = self
    places[0].setup = seconds
    #expect(inconsistency() == .placeTimesOutOfRange(place: 0))
    self = sound
    shipments[0].delivery!.service = seconds
    #expect(inconsistency() == .serviceOutOfRange(shipment: 0))
    self = sound
    stores[0].days = seconds
    #expect(inconsistency() == .daysOutOfRange(store: 0))
    self = sound
    vehicles[0].costPerMeter = seconds
    #expect(
      inconsistency() == (seconds > 0 ? seconds == .max ? .costsTooLarge : nil : .negativeCost))
  }

  @Test mutating func `refuses windows and shifts out of range`() {
    let sound = self
    places[0].windows = [TimeWindow(opens: 0, closes: 1 << 31)!]
    #expect(inconsistency() == .placeTimesOutOfRange(place: 0))
    self = sound
    vehicles[0].shift = TimeWindow(opens: 0, closes: 1 << 30 + 1)!
    #expect(inconsistency() == .shiftOutOfRange(vehicle: 0))
    vehicles[0].shift = TimeWindow(opens: .min, closes: .min)!
    #expect(inconsistency() == .shiftOutOfRange(vehicle: 0))
  }

  @Test mutating func `refuses costs that cannot be added up`() {
    shipments[0].prize = .max
    #expect(inconsistency() == .costsTooLarge)
    shipments[0].prize = -1
    #expect(inconsistency() == .negativeCost)
    shipments[0].prize = nil
    groups = [.init(shipments: [0], prize: .max)]
    #expect(inconsistency() == .costsTooLarge)
    groups = [.init(shipments: [0], prize: -1)]
    #expect(inconsistency() == .negativeCost)
  }

  @Test(arguments: [-1, .min, .max])
  mutating func `refuses costs of the whole model that are negative or cannot be added up`(
    cost: Int
  ) {
    let expected: RoutingProblem.Inconsistency = cost < 0 ? .negativeCost : .costsTooLarge
    let sound = self
    shipments[0].costElsewhere = cost
    #expect(inconsistency() == expected)
    self = sound
    vehicles[0].overtime = [.init(after: 0, costPerSecond: cost)]
    #expect(inconsistency() == expected)
    vehicles[0].overtime = [.init(after: 0, costPerSecond: 0, risePerHour: cost)]
    #expect(inconsistency() == expected)
    self = sound
    places[0].costPerSecondLate = cost
    #expect(inconsistency() == expected)
  }

  @Test mutating func `refuses ends, releases, return loads and limits that mean nothing`() {
    let sound = self
    shipments[0].pickup = nil
    shipments[0].returnLoad = [1]
    shipments[0].release = 5
    #expect(inconsistency() == nil)
    shipments[0].release = 1 << 40
    #expect(inconsistency() == .shipmentTimesOutOfRange(shipment: 0))
    shipments[0].delivery = nil
    #expect(inconsistency() == .shipmentWithoutEnds(shipment: 0))
    self = sound
    shipments[0].returnLoad = [1]
    #expect(inconsistency() == .returnLoadWithPickup(shipment: 0))
    self = sound
    shipments[0].release = 5
    #expect(inconsistency() == .shipmentTimesOutOfRange(shipment: 0))
    self = sound
    for seconds in [-1, 1 << 40] {
      shipments[0].longestOnBoard = seconds
      #expect(inconsistency() == .shipmentTimesOutOfRange(shipment: 0))
    }
  }

  @Test mutating func `refuses groups that share a shipment or whose shipments have prizes`() {
    groups = [.init(shipments: [0], prize: 1)]
    #expect(inconsistency() == .prizeInGroup(shipment: 0))
    shipments[0].prize = nil
    #expect(inconsistency() == nil)
    groups.append(.init(shipments: [0]))
    #expect(inconsistency() == .groupOutOfRange(group: 1))
  }

  @Test mutating func `refuses limits, breaks and overtime of vehicles out of range`() {
    let sound = self
    for limit in [
      \RoutingProblem.Vehicle.longestDuration, \.longestDriving, \.longestDistance, \.mostStops,
      \.mostReloads, \.longestPerishable,
    ] {
      self = sound
      vehicles[0][keyPath: limit] = -1
      #expect(inconsistency() == .vehicleOutOfRange(vehicle: 0))
    }
    self = sound
    let window = TimeWindow(opens: 0, closes: 1)!
    for pause in [
      RoutingProblem.Break(windows: [], duration: 1), .init(windows: [window], duration: -1),
      .init(windows: [window], duration: 1 << 40),
      .init(windows: [TimeWindow(opens: 0, closes: 1 << 40)!], duration: 1),
    ] {
      vehicles[0].breaks = [pause]
      #expect(inconsistency() == .vehicleOutOfRange(vehicle: 0))
    }
    self = sound
    vehicles[0].overtime = [.init(after: 2, costPerSecond: 1), .init(after: 1, costPerSecond: 1)]
    #expect(inconsistency() == .vehicleOutOfRange(vehicle: 0))
    vehicles[0].overtime = [.init(after: -1, costPerSecond: 1)]
    #expect(inconsistency() == .vehicleOutOfRange(vehicle: 0))
  }

  @Test mutating func `refuses profiles that differ or are missing`() throws {
    let one = try TravelMatrix(meters: [[0]], seconds: [[0]])
    profiles.append(one)
    #expect(inconsistency() == .profilesDiffer)
    profiles = []
    #expect(inconsistency() != nil)
  }
}

@Suite struct `A travel matrix` {
  private func inconsistency(
    _ meters: [[Int]], _ seconds: [[Int]]
  ) -> RoutingProblem.Inconsistency? {
    do {
      _ = try TravelMatrix(meters: meters, seconds: seconds)
      return nil
    } catch { return error }
  }

  private let square = [[0, 1], [2, 0]]

  @Test func `refuses a ragged table`() {
    #expect(inconsistency([[0, 1], [2]], square) == .raggedMatrix(row: 1))
    #expect(inconsistency(square, [[0]]) == .raggedMatrix(row: 1))
    #expect(inconsistency([], square) == .raggedMatrix(row: 2))
  }

  @Test func `refuses negative, huge and circular journeys`() {
    #expect(inconsistency([[0, -1], [2, 0]], square) == .journeyOutOfRange(from: 0, to: 1))
    #expect(inconsistency(square, [[0, 1], [1 << 31, 0]]) == .journeyOutOfRange(from: 1, to: 0))
    #expect(inconsistency([[0, 1], [1, 1]], square) == .journeyToItself(location: 1))
  }

  @Test(
    arguments: [
      [(0, 0)], [(0, 1_001)], [(0, 100), (0, 50)], [(5, 100), (0, 50)], [(1 << 40, 100)],
      [(Int.min, 100)],
    ])
  func `refuses changes of speed out of order or range`(changes: [(Int, Int)]) {
    #expect(throws: RoutingProblem.Inconsistency.speedOutOfRange(change: changes.count - 1)) {
      try TravelMatrix(
        meters: [[0]], seconds: [[0]],
        speeds: changes.map { SpeedChange(from: $0.0, percent: $0.1) })
    }
  }

  @Test func `answers journeys both ways, and none that cannot be made`() throws {
    let travel = try TravelMatrix(
      meters: square, seconds: [[0, TravelMatrix.unreachable], [5, 0]])
    #expect(travel.journey(from: 0, to: 1) == nil)
    #expect(try #require(travel.journey(from: 1, to: 0)) == (2, 5))
  }
}

@Suite struct `A load` {
  @Test func `fits within a limit in all its dimensions`() {
    let limit: Load = [3, 2]
    #expect(Load([3, 2])?.fits(within: limit) == true)
    #expect(Load.zero.fits(within: limit))
    #expect(!Load([4]).unsafelyUnwrapped.fits(within: limit))
    #expect(!Load([0, 0, 1]).unsafelyUnwrapped.fits(within: limit))
    #expect(!Load([0, 0, 0, 0, 0, 0, 0, Load.largest]).unsafelyUnwrapped.fits(within: limit))
  }

  @Test func `refuses what is out of range`() {
    #expect(Load([-1]) == nil)
    #expect(Load([Load.largest + 1]) == nil)
    #expect(Load(Array(repeating: 0, count: 9)) == nil)
    #expect(Load([1, 2])?[1] == 2)
  }
}
