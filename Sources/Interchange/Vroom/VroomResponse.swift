public import Foundation

/// The answer to a request, in the words of VROOM.
///
/// Deprecated keys are not written, nor are computing times: the same request, seed and number of
/// iterations give the same bytes.
public struct VroomResponse: Sendable, Hashable, Codable {
  var code: Int
  var error: String?
  var summary: Summary?
  /// Where one was asked for; no key of VROOM.
  var bound: VroomBound?
  var unassigned: [Task]?
  var routes: [Route]?

  /// The answer to a request that has none.
  public init(_ error: VroomError) {
    code = error.code.rawValue
    self.error = error.message
  }

  init(summary: Summary, unassigned: [Task], routes: [Route]) {
    code = 0
    self.summary = summary
    self.unassigned = unassigned
    self.routes = routes
  }

  /// The bytes of the answer, on one line.
  public func json() -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(self) + Data("\n".utf8)
    } catch {
      preconditionFailure("an answer is made of numbers and strings: \(error)")
    }
  }
}

extension VroomResponse {
  /// Sums over all routes; times are in seconds, lengths in metres.
  struct Summary: Sendable, Hashable, Codable {
    var cost = 0
    var routes = 0
    var unassigned = 0
    var delivery: [Int]?
    var pickup: [Int]?
    var setup = 0
    var service = 0
    var duration = 0
    var waitingTime = 0
    var priority = 0
    var distance: Int?
    var violations: [Violation] = []
  }

  /// What one vehicle does.
  struct Route: Sendable, Hashable, Codable {
    var vehicle: UInt64
    var description: String?
    var cost = 0
    var delivery: [Int]?
    var pickup: [Int]?
    var setup = 0
    var service = 0
    /// The time on the road.
    var duration = 0
    var waitingTime = 0
    var priority = 0
    var distance: Int?
    var steps: [Step] = []
    var violations: [Violation] = []
  }

  /// One step of a route.
  struct Step: Sendable, Hashable, Codable {
    var type: VroomRequest.Step.Kind
    var id: UInt64?
    var description: String?
    var location: [Double]?
    var locationIndex: Int?
    var setup = 0
    var service = 0
    var waitingTime = 0
    /// What is aboard when the step is done.
    var load: [Int]?
    var arrival: Int
    /// The time on the road so far.
    var duration: Int
    /// The metres so far.
    var distance: Int?
    var violations: [Violation] = []
  }

  /// A task that nobody does.
  struct Task: Sendable, Hashable, Codable {
    var id: UInt64
    var type: VroomRequest.Step.Kind
    var description: String?
    var location: [Double]?
    var locationIndex: Int?
  }

  /// A rule that is broken; a plan of ours breaks none.
  struct Violation: Sendable, Hashable, Codable {
    var cause: String
    var duration: Int?
  }
}
