import Foundation
import Interchange
import Quantities
import Testing

/// Requests whose best answer is known.
@Suite struct VroomAnswerTests {
  @Test func `visits jobs on the shortest way`() throws {
    let reply = try vroomReply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":4}],
      "jobs":[{"id":1,"location_index":3,"service":5},{"id":2,"location_index":1,"service":7},
      {"id":3,"location_index":2}],\#(vroomLine)}
      """#)
    let route = try #require(reply.routes?.first)
    #expect(route.names == ["job 2", "job 3", "job 1"])
    #expect(route.steps.map(\.arrival) == [0, 10, 27, 37, 52])
    #expect(reply.summary?.cost == 40)
    #expect(reply.summary?.distance == 400)
    #expect(reply.summary?.service == 12)
  }

  @Test func `carries shipments among jobs within the capacity`() throws {
    let reply = try vroomReply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":0,"capacity":[2]}],
      "jobs":[{"id":1,"location_index":1,"delivery":[1]}],
      "shipments":[{"amount":[2],"pickup":{"id":2,"location_index":2},
      "delivery":{"id":3,"location_index":3}}],\#(vroomLine)}
      """#)
    #expect(reply.routes?.map(\.names) == [["job 1", "pickup 2", "delivery 3"]])
    #expect(reply.summary?.cost == 60)
  }

  @Test func `gives each task to a vehicle with its skills`() throws {
    let reply = try vroomReply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":0,"skills":[1]},
      {"id":2,"start_index":4,"end_index":4,"skills":[2]}],
      "jobs":[{"id":1,"location_index":1,"skills":[2]},{"id":2,"location_index":3,"skills":[1]},
      {"id":3,"location_index":3,"skills":[1,2]}],\#(vroomLine)}
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
        try vroomReply(
          #"""
          {"vehicles":[{"id":1,"start_index":0,"end_index":0,"capacity":[3]}],
          "jobs":[\#(jobs.joined(separator: ","))],\#(vroomLine)}
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
    let reply = try vroomReply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"time_window":[0,200]}],
      "jobs":[{"id":1,"location_index":1,"service":40,"time_windows":[[10,20]]},
      {"id":2,"location_index":2,"time_windows":[[5,30],[90,95]]}],\#(vroomLine)}
      """#)
    let route = try #require(reply.routes?.first)
    #expect(route.names == ["job 1", "job 2"])
    let starts = route.steps.map { $0.arrival + $0.waiting_time }
    #expect(starts[2] == 90)
    #expect(route.cost == 20)
  }

  @Test func `goes where custom costs are low`() throws {
    let reply = try vroomReply(
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

  @Test func `does not charge waiting`() throws {
    // The way over row 3 is longer, the wait for row 1 costs nothing.
    let reply = try vroomReply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":0}],
      "jobs":[{"id":1,"location_index":1,"time_windows":[[0,10]]},
      {"id":2,"location_index":2,"time_windows":[[500,510]]},
      {"id":3,"location_index":3,"time_windows":[[900,910]]}],\#(vroomLine)}
      """#)
    #expect(reply.routes?.map(\.names) == [["job 1", "job 2", "job 3"]])
    #expect(reply.summary?.cost == 60)
    #expect(reply.summary?.waiting_time == 870)
  }

  @Test func `brings and takes at one stop`() throws {
    let reply = try vroomReply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":0,"capacity":[10]}],
      "jobs":[{"id":1,"location_index":1,"delivery":[1],"pickup":[5]},
      {"id":2,"location_index":2,"delivery":[9],"pickup":[5]}],\#(vroomLine)}
      """#)
    let route = try #require(reply.routes?.first)
    // Job 1 first would leave 14 aboard.
    #expect(route.names == ["job 2", "job 1"])
    #expect(route.steps.map(\.load) == [[10], [6], [10], [10]])
  }

  @Test func `takes as long as the type of the vehicle does`() throws {
    let reply = try vroomReply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"time_window":[0,30]},
      {"id":2,"start_index":0,"type":"quick","time_window":[0,30]}],
      "jobs":[{"id":1,"location_index":1,"setup":9,"service":15,"service_per_type":{"quick":5},
      "setup_per_type":{"quick":2}}],\#(vroomLine)}
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
      \#(vroomLine)}
      """#
    let answer = VroomAnswer(to: Data(json.utf8), until: StopRule(iterations: 1))
    let reply = try JSONDecoder().decode(VroomReply.self, from: answer.json)
    #expect(reply.summary?.cost == 60)
  }

  @Test func `leaves everything behind where nothing can be served`() throws {
    let reply = try vroomReply(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"time_window":[0,5]}],
      "jobs":[{"id":1,"location_index":1}],"shipments":[{"pickup":{"id":2,"location_index":1},
      "delivery":{"id":3,"location_index":2}}],\#(vroomLine)}
      """#)
    #expect(reply.summary?.unassigned == 3)
    #expect(reply.summary?.cost == 0)
    #expect(reply.routes?.isEmpty == true)
  }
}
