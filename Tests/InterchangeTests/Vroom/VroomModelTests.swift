import Foundation
import Interchange
import Quantities
import Routing
import Testing

@Suite struct VroomModelTests {
  /// Row 0 is the depot.
  private static let durations = "[[0,10,20,30],[11,0,12,22],[21,13,0,15],[31,23,16,0]]"
  private static let distances = "[[0,100,200,300],[110,0,120,220],[210,130,0,150],[310,230,160,0]]"
  private static let car = #""matrices":{"car":{"durations":\#(durations)}}"#
  private static let carWithMeters =
    #""matrices":{"car":{"durations":\#(durations),"distances":\#(distances)}}"#

  /// A problem with vehicle 1 from and to row 0, and more keys.
  private static func problem(
    vehicle: String = "", tasks: String = #""jobs":[{"id":1,"location_index":1}]"#,
    matrices: String = car
  ) throws -> RoutingProblem {
    try vroomModel(
      """
      {"vehicles":[{"id":1,"start_index":0,"end_index":0\(vehicle)}],\(tasks),\(matrices)}
      """
    ).problem
  }

  private func window(_ opens: Int, _ closes: Int) throws -> TimeWindow {
    try #require(TimeWindow(opens: opens, closes: closes))
  }

  @Test func `charges the time on the road and nothing else`() throws {
    let problem = try Self.problem()
    let travel = problem.profiles[0]
    let vehicle = problem.vehicles[0]
    #expect(vehicle.costPerMeter == 1)
    #expect(vehicle.costPerSecond == 0)
    #expect(travel.count == 2)
    let end = try #require(vehicle.end)
    let job = 1 - end
    #expect(try #require(travel.journey(from: end, to: job)) == (meters: 10, seconds: 10))
    #expect(try #require(travel.journey(from: job, to: end)) == (meters: 11, seconds: 11))
  }

  @Test func `turns rates into whole costs of a journey`() throws {
    let problem = try Self.problem(
      vehicle: #","costs":{"fixed":7,"per_hour":1800,"per_km":500}"#, matrices: Self.carWithMeters)
    let vehicle = problem.vehicles[0]
    let start = try #require(vehicle.start)
    let journey = try #require(problem.profiles[0].journey(from: start, to: 1 - start))
    // 10 s at half a unit, 100 m at half a unit: 55, beside 7 for the vehicle.
    #expect(journey.seconds == 10)
    #expect(journey.meters * vehicle.costPerMeter * 7 == vehicle.fixedCost * 55)
  }

  @Test func `takes costs that are given as they are`() throws {
    let problem = try Self.problem(
      vehicle: #","costs":{"fixed":5},"speed_factor":0.5"#,
      matrices: #""matrices":{"car":{"durations":\#(Self.durations),"costs":\#(Self.distances)}}"#)
    let vehicle = problem.vehicles[0]
    let start = try #require(vehicle.start)
    let journey = try #require(problem.profiles[0].journey(from: start, to: 1 - start))
    #expect(journey.seconds == 20)
    #expect(journey.meters * vehicle.costPerMeter * 5 == vehicle.fixedCost * 100)
  }

  @Test func `keeps metres where a vehicle has a longest distance`() throws {
    let problem = try Self.problem(
      vehicle: #","max_distance":400,"max_travel_time":50,"max_tasks":3"#,
      matrices: Self.carWithMeters)
    let vehicle = problem.vehicles[0]
    let start = try #require(vehicle.start)
    #expect(
      try #require(problem.profiles[0].journey(from: start, to: 1 - start))
        == (meters: 100, seconds: 10))
    #expect(vehicle.costPerMeter == 0)
    #expect(vehicle.costPerSecond == 1)
    #expect(vehicle.longestDistance == 400)
    #expect(vehicle.longestDriving == 50)
    #expect(vehicle.mostStops == 3)
  }

  @Test func `charges the time at tasks on arrival where a vehicle has such a rate`() throws {
    let problem = try Self.problem(
      vehicle: #","costs":{"per_task_hour":7200}"#,
      tasks: #"""
        "jobs":[{"id":1,"location_index":1,"setup":3,"service":4},{"id":2,"location_index":1}]
        """#)
    let vehicle = problem.vehicles[0]
    let start = try #require(vehicle.start)
    let costs = try problem.places.map {
      try #require(problem.profiles[0].journey(from: start, to: $0.location)).meters
        * vehicle.costPerMeter
    }
    #expect(costs == [10 + 2 * 7, 10])
  }

  @Test func `has a travel profile for each speed and profile`() throws {
    let problem = try vroomModel(
      """
      {"vehicles":[{"id":1,"start_index":0},{"id":2,"start_index":0,"speed_factor":2},
      {"id":3,"start_index":0,"profile":"bike"},{"id":4,"start_index":0}],
      "jobs":[{"id":1,"location_index":1}],
      "matrices":{"car":{"durations":[[0,10],[10,0]]},"bike":{"durations":[[0,35],[35,0]]}}}
      """
    ).problem
    #expect(problem.vehicles.map(\.profile) == [0, 1, 2, 0])
    let start = try #require(problem.vehicles[0].start)
    let times = problem.profiles.map { $0.journey(from: start, to: 1 - start)?.seconds }
    #expect(times == [10, 5, 35])
  }

  @Test func `tells deliveries, pickups, both and visits apart`() throws {
    let problem = try Self.problem(
      vehicle: #","capacity":[9,9]"#,
      tasks: #"""
        "jobs":[{"id":1,"location_index":1,"delivery":[1,2],"service":5},
        {"id":2,"location_index":1,"pickup":[3,0],"service":6},
        {"id":3,"location_index":2,"delivery":[4,0],"pickup":[0,5]},
        {"id":4,"location_index":3},{"id":5,"location_index":3,"amount":[1,1],"delivery":[1,0]}],
        "shipments":[{"amount":[2,2],"pickup":{"id":1,"location_index":1,"service":7},
        "delivery":{"id":1,"location_index":2,"service":8}}]
        """#)
    let shipments = problem.shipments
    #expect(shipments.map { $0.pickup?.service } == [nil, 6, nil, nil, nil, 7])
    #expect(shipments.map { $0.delivery?.service } == [5, nil, 0, 0, 0, 8])
    #expect(shipments.map(\.load) == [[1, 2], [3], [4], [], [2, 1], [2, 2]])
    #expect(shipments.map(\.returnLoad) == [nil, nil, [0, 5], nil, nil, nil])
  }

  @Test func `lets only vehicles with the skills carry a task`() throws {
    let problem = try vroomModel(
      """
      {"vehicles":[{"id":1,"start_index":0,"skills":[1,2]},{"id":2,"start_index":0,"skills":[2]},
      {"id":3,"start_index":0}],
      "jobs":[{"id":1,"location_index":1},{"id":2,"location_index":1,"skills":[]},
      {"id":3,"location_index":1,"skills":[2]},{"id":4,"location_index":1,"skills":[2,1]},
      {"id":5,"location_index":1,"skills":[8]}],
      \(Self.car)}
      """
    ).problem
    #expect(problem.shipments.map(\.allowedVehicles) == [nil, nil, [0, 1], [0], []])
  }

  @Test func `puts windows in order and hours in reach`() throws {
    let problem = try Self.problem(
      vehicle: #"""
        ,"time_window":[100,4294967295],
        "breaks":[{"id":4,"service":30,"time_windows":[[300,400],[150,160]]},{"id":5}]
        """#,
      tasks: #""jobs":[{"id":1,"location_index":1,"time_windows":[[50,60],[0,10]],"setup":5}]"#)
    #expect(problem.places[0].windows == [try window(0, 10), try window(50, 60)])
    let shift = problem.vehicles[0].shift
    #expect(shift.opens == 100)
    #expect(
      problem.vehicles[0].breaks == [
        RoutingProblem.Break(windows: [shift], duration: 0),
        RoutingProblem.Break(windows: [try window(150, 160), try window(300, 400)], duration: 30),
      ])
  }

  @Test func `reaches windows that are dates from a vehicle without hours`() throws {
    let problem = try Self.problem(
      tasks: #""jobs":[{"id":1,"location_index":1,"time_windows":[[1700000000,1700000600]]}]"#)
    #expect(problem.vehicles[0].shift.contains(1_699_000_000))
    #expect(problem.vehicles[0].shift.contains(1_701_000_000))
  }

  @Test func `shares the setup of tasks of one kind at one row`() throws {
    let tasks = #"""
      "jobs":[{"id":1,"location_index":1,"setup":9},{"id":2,"location_index":1,"setup":9},
      {"id":3,"location_index":1,"setup":8},{"id":4,"location_index":2,"setup":9},
      {"id":5,"location_index":1},{"id":6,"location_index":1}]
      """#
    let shared = try Self.problem(tasks: tasks)
    #expect(shared.shipments.map { $0.delivery?.place } == [0, 0, 1, 2, 3, 4])
    // Every place is one of the tasks that the vehicle may do.
    let counted = try Self.problem(vehicle: #","max_tasks":9"#, tasks: tasks)
    #expect(counted.shipments.map { $0.delivery?.place } == [0, 1, 2, 3, 4, 5])
  }

  @Test func `closes a shared window early enough for the last service to start in it`() throws {
    func tasks(_ closes: Int) -> String {
      #"""
      "jobs":[
      {"id":1,"location_index":1,"setup":9,"service":30,"time_windows":[[0,\#(closes)]]},
      {"id":2,"location_index":1,"setup":9,"service":20,"time_windows":[[0,\#(closes)]]}]
      """#
    }
    let shared = try Self.problem(tasks: tasks(100))
    #expect(shared.places.map(\.windows) == [[try window(0, 70)]])
    let apart = try Self.problem(tasks: tasks(20))
    #expect(apart.places.map(\.windows) == [[try window(0, 20)], [try window(0, 20)]])
  }

  @Test func `offers a task of several lengths once a length`() throws {
    let model = try vroomModel(
      """
      {"vehicles":[{"id":1,"start_index":0,"type":"van"},{"id":2,"start_index":0,"type":"bike"},
      {"id":3,"start_index":0}],
      "jobs":[{"id":1,"location_index":1,"service":10,"service_per_type":{"bike":4}},
      {"id":2,"location_index":1,"service":10,"service_per_type":{"tram":4}}],
      \(Self.car)}
      """)
    let shipments = model.problem.shipments
    #expect(shipments.map { $0.delivery?.service } == [10, 4, 10])
    #expect(shipments[0].allowedVehicles == [0, 2])
    #expect(shipments[1].allowedVehicles == [1])
    #expect(model.problem.groups.map(\.shipments) == [[0, 1]])
    #expect(shipments.map { $0.prize == nil } == [true, true, false])
    #expect(model.problem.groups[0].prize == shipments[2].prize)
  }

  @Test func `prizes order plans by priority, then tasks, then cost`() throws {
    let problem = try Self.problem(
      tasks: #"""
        "jobs":[{"id":1,"location_index":1,"priority":3},{"id":2,"location_index":2},
        {"id":3,"location_index":3,"priority":1},{"id":4,"location_index":3,"priority":2}],
        "shipments":[{"priority":1,"pickup":{"id":1,"location_index":1},
        "delivery":{"id":1,"location_index":2}}]
        """#)
    let prizes = try problem.shipments.map { try #require($0.prize) }
    // The costliest plan drives everywhere on the dearest roads.
    let routes = 30 + 2 * 31 + 22 * 2 + 21 * 2
    #expect(prizes[1] > routes)
    #expect(prizes[0] > prizes[2] + prizes[1] * 5 + routes)
    #expect(prizes[0] > prizes[3] + prizes[1] * 5 + routes)
    // A shipment counts its priority twice, and is two tasks.
    #expect(prizes[4] > prizes[3] + routes)
    #expect(prizes[4] - prizes[3] == prizes[1])
  }

  @Test func `makes prizes that fit where priorities and costs are huge`() throws {
    let jobs = (0..<50).map {
      #"{"id":\#($0),"location_index":1,"priority":100}"#
    }
    let problem = try Self.problem(
      vehicle: #","costs":{"fixed":4000000000,"per_hour":10000000}"#,
      tasks: #""jobs":[\#(jobs.joined(separator: ","))]"#,
      matrices: #""matrix":[[0,2000000000],[2000000000,0]]"#)
    #expect(problem.shipments.allSatisfy { $0.prize ?? 0 > 4_000_000_000 })
  }

  @Test func `reads the matrix of older requests`() throws {
    let problem = try Self.problem(matrices: #""matrix":\#(Self.durations)"#)
    #expect(problem.profiles[0].count == 2)
  }

  @Test func `takes a journey from a row to itself as long as the matrix says`() throws {
    let problem = try Self.problem(
      tasks: #""jobs":[{"id":1,"location_index":1},{"id":2,"location_index":1}]"#,
      matrices: #""matrix":[[0,10],[10,5]]"#)
    let places = problem.places.map(\.location)
    #expect(problem.profiles[0].journey(from: places[0], to: places[1])?.seconds == 5)
  }

  @Test func `estimates journeys between coordinates`() throws {
    let problem = try vroomModel(
      """
      {"vehicles":[{"id":1,"start":[5.89,48.67],"costs":{"per_hour":0,"per_km":1000}}],
      "jobs":[{"id":1,"location":[5.89,48.67]},{"id":2,"location":[6.18,48.69]}]}
      """
    ).problem
    let locations = problem.places.map(\.location)
    #expect(problem.vehicles[0].start == locations[0])
    let journey = try #require(
      problem.profiles[0].journey(from: locations[0], to: locations[1]))
    // 21.4 km as the crow flies, by road 1.3 times that: 3 km in town, 12 km small roads, main road.
    #expect((27_500...28_100).contains(journey.meters * problem.vehicles[0].costPerMeter))
    #expect(abs(journey.seconds - (432 + 864 + (journey.meters - 15_000) * 36 / 700)) <= 2)
  }

  @Test func `starts from the steps of the request`() throws {
    let model = try vroomModel(
      """
      {"vehicles":[{"id":1,"start_index":0,"end_index":0,"capacity":[5],"time_window":[5,500],
      "breaks":[{"id":7,"service":10,"time_windows":[[90,95]]}],
      "steps":[{"type":"start"},{"type":"pickup","id":1},{"type":"break","id":7},
      {"type":"job","id":2},{"type":"delivery","id":4},{"type":"end"}]},
      {"id":2,"start_index":0,"steps":[{"type":"job","id":3}]}],
      "jobs":[{"id":2,"location_index":2,"delivery":[1],"time_windows":[[130,200]]},
      {"id":3,"location_index":3},{"id":9,"location_index":1}],
      "shipments":[{"amount":[1],"pickup":{"id":1,"location_index":1,"service":3},
      "delivery":{"id":4,"location_index":3,"setup":2}}],
      \(Self.car)}
      """)
    let start = try #require(model.start)
    #expect(start.unserved == [2])
    #expect(
      start.routes[0]
        == RoutingPlan.Route(
          vehicle: 0, departure: 5, arrival: 178,
          stops: [
            RoutingPlan.Stop(
              place: 3, arrival: 15, start: 15, departure: 18, deliveries: [], pickups: [3]),
            RoutingPlan.Stop(
              place: 0, arrival: 112, start: 130, departure: 130, deliveries: [0], pickups: []),
            RoutingPlan.Stop(
              place: 4, arrival: 145, start: 145, departure: 147, deliveries: [3], pickups: []),
          ],
          breaks: [RoutingPlan.Break(stop: 1, start: 90)]))
    #expect(start.routes[1].stops.map(\.deliveries) == [[1]])
    #expect(start.routes[1].arrival == 30)
  }

  @Test func `leaves out steps that cannot be driven`() throws {
    let model = try vroomModel(
      """
      {"vehicles":[{"id":1,"start_index":0,"steps":[{"type":"job","id":2}]}],
      "jobs":[{"id":2,"location_index":2,"time_windows":[[0,10]]}],\(Self.car)}
      """)
    #expect(model.start == nil)
  }
}
