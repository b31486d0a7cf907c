import Foundation
import Interchange
import Quantities
import Testing

/// Requests whose best answer is known.
@Suite struct VroomAnswerTests {
  /// A line of rows 10 s and 100 m apart; row 0 is the depot.
  private static let line = matrices(5) { abs($0 - $1) * 10 }

  private static func matrices(
    _ count: Int, profile: String = "car", _ seconds: (Int, Int) -> Int
  ) -> String {
    let rows = (0..<count).map { from in (0..<count).map { seconds(from, $0) } }
    return
      #""matrices":{"\#(profile)":{"durations":\#(rows),"distances":\#(rows.map { $0.map { $0 * 10 } })}}"#
  }

  private func reply(_ json: String) throws -> VroomReply {
    let answer = VroomAnswer(to: Data(json.utf8), until: StopRule(iterations: 400))
    #expect(answer.exitCode == 0 && answer.complaint == nil)
    let reply = try JSONDecoder().decode(VroomReply.self, from: answer.json)
    let request = try JSONSerialization.jsonObject(with: Data(json.utf8))
    try VroomArithmetic(try #require(request as? [String: Any]), reply).check()
    return reply
  }

  @Test func `visits jobs on the shortest way`() throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":4}],
      "jobs":[{"id":1,"location_index":3,"service":5},{"id":2,"location_index":1,"service":7},
      {"id":3,"location_index":2}],\#(Self.line)}
      """#)
    let route = try #require(reply.routes?.first)
    #expect(route.names == ["job 2", "job 3", "job 1"])
    #expect(route.steps.map(\.arrival) == [0, 10, 27, 37, 52])
    #expect(reply.summary?.cost == 40)
    #expect(reply.summary?.distance == 400)
    #expect(reply.summary?.service == 12)
  }

  @Test func `carries shipments among jobs within the capacity`() throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":0,"capacity":[2]}],
      "jobs":[{"id":1,"location_index":1,"delivery":[1]}],
      "shipments":[{"amount":[2],"pickup":{"id":2,"location_index":2},
      "delivery":{"id":3,"location_index":3}}],\#(Self.line)}
      """#)
    #expect(reply.routes?.map(\.names) == [["job 1", "pickup 2", "delivery 3"]])
    #expect(reply.summary?.cost == 60)
  }

  @Test func `gives each task to a vehicle with its skills`() throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":0,"skills":[1]},
      {"id":2,"start_index":4,"end_index":4,"skills":[2]}],
      "jobs":[{"id":1,"location_index":1,"skills":[2]},{"id":2,"location_index":3,"skills":[1]},
      {"id":3,"location_index":3,"skills":[1,2]}],\#(Self.line)}
      """#)
    #expect(reply.routes?.map(\.names) == [["job 2"], ["job 1"]])
    #expect(reply.summary?.cost == 120)
    #expect(reply.unassigned?.map(\.id) == [3])
  }

  @Test func `serves the highest priorities, then the most tasks, then the nearest`() throws {
    func left(_ priorities: [Int], _ amounts: [Int]) throws -> [Int] {
      let jobs = zip(priorities, amounts).enumerated().map { index, job in
        #"""
        {"id":\#(index),"location_index":\#(index + 1),"priority":\#(job.0),"delivery":[\#(job.1)]}
        """#
      }
      return try #require(
        try reply(
          #"""
          {"vehicles":[{"id":1,"start_index":0,"end_index":0,"capacity":[3]}],
          "jobs":[\#(jobs.joined(separator: ","))],\#(Self.line)}
          """#
        ).unassigned
      ).map(\.id).sorted()
    }
    #expect(try left([0, 0, 0, 0], [1, 1, 1, 3]) == [3])
    #expect(try left([0, 0, 0, 1], [1, 1, 1, 3]) == [0, 1, 2])
    #expect(try left([1, 1, 1, 3], [1, 1, 1, 3]) == [3])
    #expect(try left([1, 1, 1, 4], [1, 1, 1, 3]) == [0, 1, 2])
    #expect(try left([0, 0, 0, 0], [1, 1, 1, 1]) == [3])
  }

  @Test func `waits for the second window of a job`() throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"time_window":[0,200]}],
      "jobs":[{"id":1,"location_index":1,"service":40,"time_windows":[[10,20]]},
      {"id":2,"location_index":2,"time_windows":[[5,30],[90,95]]}],\#(Self.line)}
      """#)
    let route = try #require(reply.routes?.first)
    #expect(route.names == ["job 1", "job 2"])
    let starts = route.steps.map { $0.arrival + $0.waiting_time }
    #expect(starts[2] == 90)
    #expect(route.cost == 20)
  }

  @Test func `takes a break in its window`() throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":0,"time_window":[0,100],
      "breaks":[{"id":9,"service":20,"time_windows":[[30,40]],"description":"lunch"}]}],
      "jobs":[{"id":1,"location_index":2,"service":10},{"id":2,"location_index":3}],
      \#(Self.line)}
      """#)
    let route = try #require(reply.routes?.first)
    #expect(Set(route.names) == ["job 1", "job 2", "break 9"])
    #expect(route.service == 30)
    #expect(route.cost == 60)
  }

  @Test func `does no more tasks than a vehicle may`() throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"max_tasks":2},{"id":2,"start_index":0,"max_tasks":1}],
      "jobs":[{"id":1,"location_index":1},{"id":2,"location_index":1},{"id":3,"location_index":1},
      {"id":4,"location_index":4}],\#(Self.line)}
      """#)
    #expect(reply.unassigned?.map(\.id) == [4])
    #expect(reply.routes?.map { $0.names.count } == [2, 1])
    #expect(reply.summary?.cost == 20)
  }

  @Test func `keeps to the longest time and distance on the road`() throws {
    func left(_ limit: String) throws -> [Int]? {
      try reply(
        #"""
        {"vehicles":[{"id":1,"start_index":0,"end_index":0,\#(limit)}],
        "jobs":[{"id":1,"location_index":1},{"id":2,"location_index":3}],\#(Self.line)}
        """#
      ).unassigned?.map(\.id)
    }
    #expect(try left(#""max_travel_time":60"#) == [])
    #expect(try left(#""max_travel_time":59"#) == [2])
    #expect(try left(#""max_distance":600"#) == [])
    #expect(try left(#""max_distance":599"#) == [2])
  }

  @Test func `goes where custom costs are low`() throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":0,"costs":{"fixed":3}}],
      "jobs":[{"id":1,"location_index":1},{"id":2,"location_index":2}],
      "matrices":{"car":{"durations":[[0,1,9],[1,0,1],[9,1,0]],
      "costs":[[0,9,1],[1,0,9],[9,1,0]]}}}
      """#)
    #expect(reply.routes?.map(\.names) == [["job 2", "job 1"]])
    #expect(reply.summary?.cost == 6)
    #expect(reply.summary?.duration == 11)
  }

  @Test func `uses the cheaper of two vehicles`() throws {
    func vehicle(_ costs: String) throws -> Int? {
      try reply(
        #"""
        {"vehicles":[{"id":1,"start_index":0},{"id":2,"start_index":0,"costs":\#(costs)}],
        "jobs":[{"id":1,"location_index":2,"service":10}],\#(Self.line)}
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

  @Test func `does not charge waiting`() throws {
    // The way over row 3 is longer, the wait for row 1 costs nothing.
    let reply = try reply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":0}],
      "jobs":[{"id":1,"location_index":1,"time_windows":[[0,10]]},
      {"id":2,"location_index":2,"time_windows":[[500,510]]},
      {"id":3,"location_index":3,"time_windows":[[900,910]]}],\#(Self.line)}
      """#)
    #expect(reply.routes?.map(\.names) == [["job 1", "job 2", "job 3"]])
    #expect(reply.summary?.cost == 60)
    #expect(reply.summary?.waiting_time == 870)
  }

  @Test func `drives each profile at its speed`() throws {
    let reply = try reply(
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

  @Test func `brings and takes at one stop`() throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":0,"capacity":[10]}],
      "jobs":[{"id":1,"location_index":1,"delivery":[1],"pickup":[5]},
      {"id":2,"location_index":2,"delivery":[9],"pickup":[5]}],\#(Self.line)}
      """#)
    let route = try #require(reply.routes?.first)
    // Job 1 first would leave 14 aboard.
    #expect(route.names == ["job 2", "job 1"])
    #expect(route.steps.map(\.load) == [[10], [6], [10], [10]])
  }

  @Test func `takes as long as the type of the vehicle does`() throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"time_window":[0,30]},
      {"id":2,"start_index":0,"type":"quick","time_window":[0,30]}],
      "jobs":[{"id":1,"location_index":1,"setup":9,"service":15,"service_per_type":{"quick":5},
      "setup_per_type":{"quick":2}}],\#(Self.line)}
      """#)
    let route = try #require(reply.routes?.first)
    #expect(reply.unassigned?.isEmpty == true)
    #expect(route.vehicle == 2 && route.setup == 2 && route.service == 5)
  }

  @Test func `keeps steps that are best`() throws {
    let json = #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":0,"steps":[{"type":"start"},
      {"type":"job","id":3},{"type":"job","id":2},{"type":"job","id":1},{"type":"end"}]}],
      "jobs":[{"id":1,"location_index":1},{"id":2,"location_index":2},{"id":3,"location_index":3}],
      \#(Self.line)}
      """#
    let answer = VroomAnswer(to: Data(json.utf8), until: StopRule(iterations: 1))
    let reply = try JSONDecoder().decode(VroomReply.self, from: answer.json)
    #expect(reply.summary?.cost == 60)
  }

  @Test func `leaves everything behind where nothing can be served`() throws {
    let reply = try reply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"time_window":[0,5]}],
      "jobs":[{"id":1,"location_index":1}],"shipments":[{"pickup":{"id":2,"location_index":1},
      "delivery":{"id":3,"location_index":2}}],\#(Self.line)}
      """#)
    #expect(reply.summary?.unassigned == 3)
    #expect(reply.summary?.cost == 0)
    #expect(reply.routes?.isEmpty == true)
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
