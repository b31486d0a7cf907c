import Foundation
import Interchange
import Routing
import Testing

@Suite struct VroomResponseTests {
  /// Row 0 is the depot.
  private static let durations = "[[0,10,20,30],[11,0,12,22],[21,13,0,15],[31,23,16,0]]"
  private static let car = #""matrices":{"car":{"durations":\#(durations)}}"#

  /// The answer to the steps that the request proposes.
  private func reply(_ json: String) throws -> VroomReply {
    let model = try vroomModel(json)
    let start = try #require(model.start)
    #expect(model.problem.shipments.indices.contains { !start.unserved.contains($0) })
    return try VroomReply(model.response(to: start))
  }

  @Test func `writes the keys of VROOM`() throws {
    let model = try vroomModel(
      #"""
      {"vehicles":[{"id":7,"start_index":0,"end_index":0,"capacity":[4],"description":"van",
      "start":[1.5,2],"steps":[{"type":"job","id":3}]}],
      "jobs":[{"id":3,"location_index":1,"delivery":[1],"setup":2,"service":5,"priority":6,
      "description":"shop","time_windows":[[12,20]]},
      {"id":4,"location_index":1,"location":[1.25,3],"description":"bar"}],
      "matrices":{"car":{"durations":[[0,10],[11,0]],"distances":[[0,100],[110,0]]}}}
      """#)
    let json = model.response(to: try #require(model.start)).json()
    #expect(
      String(decoding: json, as: UTF8.self) == """
        {"code":0,"routes":[{"cost":21,"delivery":[1],"description":"van","distance":210,\
        "duration":21,"pickup":[0],"priority":6,"service":5,"setup":2,"steps":[\
        {"arrival":0,"distance":0,"duration":0,"load":[1],"location":[1.5,2],"location_index":0,\
        "service":0,"setup":0,"type":"start","violations":[],"waiting_time":0},\
        {"arrival":10,"description":"shop","distance":100,"duration":10,"id":3,"load":[0],\
        "location_index":1,"service":5,"setup":2,"type":"job","violations":[],"waiting_time":2},\
        {"arrival":30,"distance":210,"duration":21,"load":[0],"location_index":0,"service":0,\
        "setup":0,"type":"end","violations":[],"waiting_time":0}],\
        "vehicle":7,"violations":[],"waiting_time":2}],\
        "summary":{"cost":21,"delivery":[1],"distance":210,"duration":21,"pickup":[0],\
        "priority":6,"routes":1,"service":5,"setup":2,"unassigned":1,"violations":[],\
        "waiting_time":2},\
        "unassigned":[{"description":"bar","id":4,"location":[1.25,3],"location_index":1,\
        "type":"job"}]}

        """)
  }

  @Test func `leaves out amounts and metres that the request does not have`() throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":7,"end_index":0,"steps":[{"type":"job","id":3}]}],
      "jobs":[{"id":3,"location_index":1}],\#(Self.car)}
      """#)
    let route = try #require(reply.routes?.first)
    #expect(reply.summary?.delivery == nil && reply.summary?.distance == nil)
    #expect(route.delivery == nil && route.distance == nil)
    #expect(route.steps.allSatisfy { $0.load == nil && $0.distance == nil })
    // The route begins where the first task is.
    #expect(route.steps.map(\.location_index) == [1, 1, 0])
    #expect(route.steps.map(\.arrival) == [0, 0, 11])
  }

  @Test func `counts what is aboard, delivered and picked up`() throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":7,"start_index":0,"capacity":[9,9],"steps":[{"type":"job","id":1},
      {"type":"pickup","id":8},{"type":"job","id":2},{"type":"delivery","id":9}]}],
      "jobs":[{"id":1,"location_index":1,"delivery":[3,0],"pickup":[1,1]},
      {"id":2,"location_index":2,"delivery":[0,4]}],
      "shipments":[{"amount":[2,2],"priority":5,"pickup":{"id":8,"location_index":2},
      "delivery":{"id":9,"location_index":3}},
      {"pickup":{"id":10,"location_index":2},"delivery":{"id":11,"location_index":3}}],
      \#(Self.car)}
      """#)
    let route = try #require(reply.routes?.first)
    #expect(route.names == ["job 1", "pickup 8", "job 2", "delivery 9"])
    #expect(route.steps.map(\.load) == [[3, 4], [1, 5], [3, 7], [3, 3], [1, 1], [1, 1]])
    #expect(route.delivery == [5, 6])
    #expect(route.pickup == [3, 3])
    #expect(reply.summary?.delivery == [5, 6])
    #expect(reply.summary?.pickup == [3, 3])
    // Both ends of a shipment have its priority, and both stay behind.
    #expect(reply.summary?.priority == 10)
    #expect(reply.summary?.unassigned == 2)
    #expect(reply.unassigned?.map(\.type) == ["pickup", "delivery"])
    #expect(reply.unassigned?.map(\.id) == [10, 11])
  }

  @Test func `charges a shared setup once`() throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":7,"start_index":0,"steps":[{"type":"job","id":1},{"type":"job","id":2}]}],
      "jobs":[{"id":1,"location_index":1,"setup":9,"service":4},
      {"id":2,"location_index":1,"setup":9,"service":5}],\#(Self.car)}
      """#)
    let route = try #require(reply.routes?.first)
    #expect(route.steps.map(\.arrival) == [0, 10, 23, 28])
    #expect(route.steps.map(\.setup) == [0, 9, 0, 0])
    #expect(route.setup == 9)
    #expect(route.service == 9)
  }

  @Test func `rests before driving on and after arriving`() throws {
    let model = try vroomModel(
      #"""
      {"vehicles":[{"id":7,"start_index":0,"end_index":0,
      "breaks":[{"id":1,"service":5,"time_windows":[[2,2]]},
      {"id":2,"service":6,"time_windows":[[20,20]],"description":"tea"},
      {"id":3,"time_windows":[[35,35]]}]}],
      "jobs":[{"id":1,"location_index":1,"service":4}],\#(Self.car)}
      """#)
    let plan = RoutingPlan(
      routes: [
        RoutingPlan.Route(
          vehicle: 0, departure: 0, arrival: 46,
          stops: [
            RoutingPlan.Stop(
              place: 0, arrival: 17, start: 26, departure: 30, deliveries: [0], pickups: [])
          ],
          breaks: [
            RoutingPlan.Break(stop: 0, start: 2), RoutingPlan.Break(stop: 0, start: 20),
            RoutingPlan.Break(stop: 1, start: 35),
          ])
      ], unserved: [])
    let reply = try VroomReply(model.response(to: plan))
    let route = try #require(reply.routes?.first)
    #expect(route.names == ["break 1", "break 2", "job 1", "break 3"])
    #expect(route.steps.map(\.arrival) == [0, 0, 17, 26, 30, 46])
    #expect(route.steps.map(\.duration) == [0, 0, 10, 10, 10, 21])
    #expect(route.steps.map(\.waiting_time) == [0, 2, 3, 0, 5, 0])
    #expect(route.steps.map(\.description) == [nil, nil, "tea", nil, nil, nil])
    #expect(route.service == 15)
    #expect(route.waiting_time == 10)
    #expect(route.duration == 21)
  }

  @Test(arguments: [
    // 10 s + 11 s at half a unit a second is 10.5.
    (#"{"per_hour":1800}"#, 10), (#"{"per_hour":0}"#, 0), (#"{"fixed":7}"#, 28),
    (#"{"per_hour":0,"per_km":100}"#, 21), (#"{"fixed":7,"per_hour":1800,"per_km":10}"#, 19),
    (#"{"per_task_hour":1800}"#, 24),
  ])
  func `rounds the cost of a route down`(costs: String, total: Int) throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":7,"start_index":0,"end_index":0,"costs":\#(costs),
      "steps":[{"type":"job","id":1}]}],
      "jobs":[{"id":1,"location_index":1,"setup":3,"service":4}],
      "matrices":{"car":{"durations":[[0,10],[11,0]],"distances":[[0,100],[110,0]]}}}
      """#)
    #expect(reply.summary?.cost == total)
    #expect(reply.routes?.first?.cost == total)
  }

  @Test func `charges custom costs whatever the speed`() throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":7,"start_index":0,"end_index":0,"speed_factor":0.5,"costs":{"fixed":5},
      "steps":[{"type":"job","id":1}]}],"jobs":[{"id":1,"location_index":1}],
      "matrices":{"car":{"durations":[[0,10],[11,0]],"costs":[[0,30],[40,0]]}}}
      """#)
    #expect(reply.summary?.cost == 75)
    #expect(reply.summary?.duration == 42)
  }
}
