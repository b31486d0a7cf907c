import Foundation
import Interchange
import Quantities
import Testing

/// Requests whose best answer is known: breaks, limits, profiles and setups.
@Suite struct VroomFeatureTests {
  @Test func `takes a break in its window`() throws {
    let reply = try vroomReply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":0,"time_window":[0,100],
      "breaks":[{"id":9,"service":20,"time_windows":[[30,40]],"description":"lunch"}]}],
      "jobs":[{"id":1,"location_index":2,"service":10},{"id":2,"location_index":3}],
      \#(vroomLine)}
      """#)
    let route = try #require(reply.routes?.first)
    #expect(Set(route.names) == ["job 1", "job 2", "break 9"])
    #expect(route.service == 30)
    #expect(route.cost == 60)
  }

  @Test func `does no more tasks than a vehicle may`() throws {
    let reply = try vroomReply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"max_tasks":2},{"id":2,"start_index":0,"max_tasks":1}],
      "jobs":[{"id":1,"location_index":1},{"id":2,"location_index":1},{"id":3,"location_index":1},
      {"id":4,"location_index":4}],\#(vroomLine)}
      """#)
    #expect(reply.unassigned?.map(\.id) == [4])
    #expect(reply.routes?.map { $0.names.count } == [2, 1])
    #expect(reply.summary?.cost == 20)
  }

  @Test func `keeps to the longest time and distance on the road`() throws {
    func left(_ limit: String) throws -> [Int]? {
      try vroomReply(
        #"""
        {"vehicles":[{"id":1,"start_index":0,"end_index":0,\#(limit)}],
        "jobs":[{"id":1,"location_index":1},{"id":2,"location_index":3}],\#(vroomLine)}
        """#
      ).unassigned?.map(\.id)
    }
    #expect(try left(#""max_travel_time":60"#) == [])
    #expect(try left(#""max_travel_time":59"#) == [2])
    #expect(try left(#""max_distance":600"#) == [])
    #expect(try left(#""max_distance":599"#) == [2])
  }

  @Test func `uses the cheaper of two vehicles`() throws {
    func vehicle(_ costs: String) throws -> Int? {
      try vroomReply(
        #"""
        {"vehicles":[{"id":1,"start_index":0},{"id":2,"start_index":0,"costs":\#(costs)}],
        "jobs":[{"id":1,"location_index":2,"service":10}],\#(vroomLine)}
        """#
      ).routes?.first?.vehicle
    }
    #expect(try vehicle(#"{"per_hour":3599}"#) == 2)
    #expect(try vehicle(#"{"per_hour":3601}"#) == 1)
    #expect(try vehicle(#"{"fixed":1}"#) == 1)
    #expect(try vehicle(#"{"per_hour":0,"per_km":99}"#) == 2)
    #expect(try vehicle(#"{"per_hour":0,"per_km":101}"#) == 1)
    #expect(try vehicle(#"{"per_hour":1800,"per_task_hour":3599}"#) == 2)
    #expect(try vehicle(#"{"per_hour":1800,"per_task_hour":3601}"#) == 1)
  }

  @Test func `drives each profile at its speed`() throws {
    let reply = try vroomReply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"speed_factor":0.5},
      {"id":2,"start_index":0,"profile":"bike"}],
      "jobs":[{"id":1,"location_index":1},{"id":2,"location_index":2}],
      "matrices":{"car":{"durations":[[0,10,3],[10,0,10],[3,10,0]]},
      "bike":{"durations":[[0,15,9],[15,0,30],[9,30,0]]}}}
      """#)
    #expect(reply.routes?.map(\.names) == [["job 2"], ["job 1"]])
    #expect(reply.summary?.cost == 21)
  }

  @Test func `answers the same bytes for the same seed`() throws {
    let request = VroomRandomRequest(seed: 77).content
    let data = try JSONSerialization.data(withJSONObject: request)
    let answers = [1, 2].map {
      VroomAnswer(to: data, until: StopRule(iterations: 300), seed: 5, threads: $0)
    }
    #expect(answers[0] == answers[1])
  }

  @Test(arguments: 0..<40)
  func `answers random requests with sound arithmetic`(seed: Int) throws {
    let request = VroomRandomRequest(seed: UInt64(1_000 + seed)).content
    let data = try JSONSerialization.data(withJSONObject: request)
    let answer = VroomAnswer(to: data, until: StopRule(iterations: 200))
    #expect(answer.exitCode == 0)
    try VroomArithmetic(request, JSONDecoder().decode(VroomReply.self, from: answer.json)).check()
  }
}
