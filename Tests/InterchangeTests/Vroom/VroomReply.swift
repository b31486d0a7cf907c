import Foundation
import Interchange
import Routing

/// An answer as somebody reads it who knows only VROOM's key names.
struct VroomReply: Decodable {
  struct Summary: Decodable {
    var cost: Int
    var routes: Int
    var unassigned: Int
    var delivery: [Int]?
    var pickup: [Int]?
    var setup: Int
    var service: Int
    var duration: Int
    var waiting_time: Int
    var priority: Int
    var distance: Int?
    var violations: [String]
  }

  struct Route: Decodable {
    var vehicle: Int
    var description: String?
    var cost: Int
    var delivery: [Int]?
    var pickup: [Int]?
    var setup: Int
    var service: Int
    var duration: Int
    var waiting_time: Int
    var priority: Int
    var distance: Int?
    var steps: [Step]
    var violations: [String]

    /// The tasks and breaks, such as `job 3`.
    var names: [String] { steps.dropFirst().dropLast().map(\.name) }
  }

  struct Step: Decodable {
    var type: String
    var id: Int?
    var description: String?
    var location: [Double]?
    var location_index: Int?
    var setup: Int
    var service: Int
    var waiting_time: Int
    var load: [Int]?
    var arrival: Int
    var duration: Int
    var distance: Int?
    var violations: [String]

    var name: String { "\(type) \(id ?? -1)" }
  }

  struct Task: Decodable {
    var id: Int
    var type: String
    var description: String?
    var location: [Double]?
    var location_index: Int?
  }

  var code: Int
  var error: String?
  var summary: Summary?
  var unassigned: [Task]?
  var routes: [Route]?

  init(_ response: VroomResponse) throws {
    self = try JSONDecoder().decode(Self.self, from: response.json())
  }
}

/// A model of the request in a text.
func vroomModel(_ json: String) throws -> VroomModel {
  try VroomModel(VroomRequest(json: Data(json.utf8)))
}

/// What is wrong with the request in a text, or nothing.
func vroomError(_ json: String) -> VroomError? {
  do {
    _ = try vroomModel(json)
    return nil
  } catch {
    return error as? VroomError
  }
}
