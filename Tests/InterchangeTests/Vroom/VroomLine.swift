import Foundation
import Interchange
import Quantities
import Testing

/// A line of rows 10 s and 100 m apart; row 0 is the depot.
let vroomLine: String = {
  let seconds = (0..<5).map { from in (0..<5).map { abs(from - $0) * 10 } }
  let meters = seconds.map { $0.map { $0 * 10 } }
  return #""matrices":{"car":{"durations":\#(seconds),"distances":\#(meters)}}"#
}()

/// What the search answers to a request, once every number of it is reckoned again.
func vroomReply(_ json: String) throws -> VroomReply {
  let answer = VroomAnswer(to: Data(json.utf8), until: StopRule(iterations: 400))
  #expect(answer.exitCode == 0 && answer.complaint == nil)
  let reply = try JSONDecoder().decode(VroomReply.self, from: answer.json)
  let request = try JSONSerialization.jsonObject(with: Data(json.utf8))
  try VroomArithmetic(try #require(request as? [String: Any]), reply).check()
  return reply
}
