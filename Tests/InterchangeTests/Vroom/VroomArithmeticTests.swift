import Foundation
import Interchange
import Quantities
import Routing
import Testing

@Suite struct VroomArithmeticTests {
  @Test func `reckons every number of routes that are given`() throws {
    var count = 0
    for seed in 0..<400 {
      let request = VroomRandomRequest(seed: UInt64(seed)).proposing()
      let data = try JSONSerialization.data(withJSONObject: request)
      let model = try VroomModel(VroomRequest(json: data))
      guard let start = model.start, model.problem.violations(in: start).isEmpty else { continue }
      count += 1
      try VroomArithmetic(request, VroomReply(model.response(to: start))).check()
    }
    #expect(count > 40)
  }
}
