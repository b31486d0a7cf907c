import Foundation
import Interchange
import Quantities
import Testing

/// What is proved of answers.
@Suite struct VroomBoundTests {
  private func answer(_ json: String) -> VroomAnswer {
    VroomAnswer(
      to: Data(json.utf8), until: StopRule(iterations: 200), proving: StopRule(time: .seconds(30)))
  }

  @Test func `an answer is proved best, beside its summary`() throws {
    let answer = answer(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":4,"costs":{"per_hour":1234}}],
      "jobs":[{"id":1,"location_index":3,"service":5},{"id":2,"location_index":1,"service":7},
      {"id":3,"location_index":2}],\#(vroomLine)}
      """#)
    let bound = try #require(answer.bound)
    #expect(bound.served && bound.gap == 0)
    // 40 seconds at 1234 an hour are 13.7.
    #expect(bound.cost == 13)
    let json = try #require(
      try JSONSerialization.jsonObject(with: answer.json) as? [String: Any])
    let told = try #require(json["bound"] as? [String: Any])
    #expect(told["cost"] as? Int == 13 && told["served"] as? Bool == true)
    #expect(Set(told.keys) == ["cost", "gap", "method", "nodes", "relaxed", "served"])
    #expect((json["summary"] as? [String: Any])?["cost"] as? Int == 13)
  }

  @Test func `what nobody can do is counted apart`() throws {
    let answer = answer(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"end_index":0}],
      "jobs":[{"id":1,"location_index":1},{"id":2,"location_index":2,"skills":[9]}],\#(vroomLine)}
      """#)
    let bound = try #require(answer.bound)
    #expect(bound.served && bound.gap == 0 && bound.cost == 20)
  }

  @Test func `another cost than that of VROOM is not proved`() {
    let answer = answer(
      #"""
      {"vehicles":[{"id":1,"start_index":0,"max_distance":1000}],
      "jobs":[{"id":1,"location_index":1}],\#(vroomLine)}
      """#)
    #expect(answer.exitCode == 0)
    #expect(answer.bound == nil)
  }

  @Test func `no answer to a random request betters what is proved`() throws {
    var count = 0
    for seed in 0..<40 as Range<UInt64> {
      let request = VroomRandomRequest(seed: 2_000 + seed).content
      let data = try JSONSerialization.data(withJSONObject: request)
      let proved = VroomAnswer(
        to: data, until: StopRule(iterations: 20), proving: StopRule(time: .seconds(30)))
      let reply = try JSONDecoder().decode(VroomReply.self, from: proved.json)
      try VroomArithmetic(request, reply).check()
      guard let bound = proved.bound, bound.served else { continue }
      count += 1
      let summary = try #require(reply.summary)
      let other = try #require(
        try JSONDecoder().decode(
          VroomReply.self,
          from: VroomAnswer(to: data, until: StopRule(iterations: 2_000), seed: 7).json
        ).summary)
      #expect((other.priority, -other.unassigned) <= (summary.priority, -summary.unassigned))
      guard (other.priority, other.unassigned) == (summary.priority, summary.unassigned) else {
        continue
      }
      // Each route is rounded down.
      #expect(other.cost + other.routes >= bound.cost, "seed \(seed)")
      if bound.gap == 0 { #expect(other.cost + other.routes >= summary.cost, "seed \(seed)") }
    }
    #expect(count > 15)
  }
}
