import Foundation
import Interchange
import Quantities
import Testing

@Suite struct VroomErrorTests {
  /// A request with more keys at one vehicle, job, shipment, its ends, and the profile.
  private static func request(
    vehicle: String = "", job: String = #","location_index":1"#, shipment: String = "",
    step: String = #","location_index":2"#, capacity: String = "[4]",
    matrices: String = #""durations":[[0,10,20],[10,0,15],[20,15,0]]"#
  ) -> String {
    """
    {"vehicles":[{"id":1,"start_index":0,"end_index":0,"capacity":\(capacity)\(vehicle)}],
    "jobs":[{"id":1\(job)},{"id":2,"location_index":2}],
    "shipments":[{"pickup":{"id":5,"location_index":1},"delivery":{"id":6\(step)}\(shipment)}],
    "matrices":{"car":{\(matrices)}}}
    """
  }

  @Test func `accepts the request that the others spoil`() {
    #expect(vroomError(Self.request()) == nil)
  }

  @Test(arguments: [
    (#"{"vehicles":[{"id":1}"#, "line 1"),
    ("", "Unexpected end of file"),
    ("[]", "Input root is not an object."),
    (#"{"jobs":[]}"#, "Missing vehicles."),
    (#"{"vehicles":[]}"#, "No vehicle defined."),
    (#"{"vehicles":{}}"#, "Invalid vehicles."),
    (#"{"vehicles":[{"id":1,"start_index":0}],"jobs":[]}"#, "No task defined."),
    (#"{"vehicles":[{"id":1,"start_index":0}],"jobs":{}}"#, "Invalid jobs."),
    (
      #"{"vehicles":[{"id":1,"start_index":0},{"id":1,"start_index":0}],"jobs":[{"id":1}]}"#,
      "Duplicate vehicle id: 1."
    ),
    (
      #"{"vehicles":[{"id":1}],"jobs":[{"id":1,"location":[0,0]}]}"#,
      "No start or end specified for vehicle 1."
    ),
  ])
  func `says what is wrong with the whole`(json: String, message: String) {
    let error = vroomError(json)
    #expect(error?.code == .input)
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "no error")")
  }

  @Test func `says the line and column of malformed JSON`() {
    #expect(
      vroomError("{\n\"vehicles\":[\n{\"id\":1:2}]}")?.message
        == "Invalid value around line 3, column 8.")
  }

  @Test(arguments: [
    ("", "Missing location for job 1."),
    (#","location":[1,2]"#, "Missing location index for job 1."),
    (#","location_index":3"#, "Location index 3 of job 1 exceeds the matrices."),
    (#","location_index":-1"#, "Invalid jobs[0].location_index."),
    (#","location_index":1,"location":[1]"#, "Invalid jobs[0].location[1]."),
    (
      #","location_index":1,"location":[181,2]"#,
      "Invalid location for job 1: [181.0, 2.0] is no [lon, lat]."
    ),
    (#","location_index":1,"service":-1"#, "Invalid jobs[0].service."),
    (#","location_index":1,"service":1.5"#, "Invalid jobs[0].service."),
    (#","location_index":1,"setup":"x""#, "Invalid jobs[0].setup."),
    (#","location_index":1,"setup":2000000000"#, "Too long setup or service for job 1."),
    (#","location_index":1,"time_windows":[[10,5]]"#, "Invalid time window for job 1: [10, 5]."),
    (#","location_index":1,"time_windows":[[0,10],[5,20]]"#, "Overlapping time windows for job 1."),
    (
      #","location_index":1,"time_windows":[[0,10],[10,20]]"#,
      "Overlapping time windows for job 1."
    ),
    (#","location_index":1,"time_windows":[]"#, "Empty time windows for job 1."),
    (#","location_index":1,"time_windows":[[-1,3]]"#, "Invalid jobs[0].time_windows[0][0]."),
    (#","location_index":1,"time_windows":3"#, "Invalid jobs[0].time_windows."),
    (
      #","location_index":1,"time_windows":[[3000000000,4000000000]]"#,
      "Time window for job 1 opens after second 2147483647."
    ),
    (#","location_index":1,"priority":101"#, "Invalid priority of job 1."),
    (#","location_index":1,"delivery":[1,2]"#, "Inconsistent amount of job 1: 2 instead of 1."),
    (#","location_index":1,"delivery":[-1]"#, "Invalid jobs[0].delivery[0]."),
    (#","location_index":1,"pickup":[3000000000]"#, "Too large amount of job 1."),
    (#","location_index":1,"delivery":[2147483647],"amount":[1]"#, "Too large amounts for job 1."),
    (#","location_index":1,"skills":[-1]"#, "Invalid jobs[0].skills[0]."),
  ])
  func `says what is wrong with a job`(keys: String, message: String) {
    #expect(vroomError(Self.request(job: keys)) == VroomError(.input, message))
  }

  @Test(arguments: [
    (#","amount":[1,2]"#, "Inconsistent amount of shipment of pickup 5: 2 instead of 1."),
    (#","priority":101"#, "Invalid priority of shipment of pickup 5."),
  ])
  func `says what is wrong with a shipment`(keys: String, message: String) {
    #expect(vroomError(Self.request(shipment: keys)) == VroomError(.input, message))
  }

  @Test func `names the end of a shipment that is wrong`() {
    #expect(
      vroomError(Self.request(step: #","location_index":9"#))
        == VroomError(.input, "Location index 9 of delivery 6 exceeds the matrices."))
    #expect(
      vroomError(Self.request(step: "")) == VroomError(.input, "Missing location for delivery 6."))
  }

  @Test func `refuses two jobs, pickups or deliveries of one id`() {
    func error(_ tasks: String) -> String? {
      vroomError(#"{"vehicles":[{"id":1,"start":[0,0]}],\#(tasks)}"#)?.message
    }
    let place = #""location":[0,0]"#
    #expect(
      error(#""jobs":[{"id":3,\#(place)},{"id":3,\#(place)}]"#) == "Duplicate job id: 3.")
    #expect(
      error(
        #""shipments":[{"pickup":{"id":1,\#(place)},"delivery":{"id":2,\#(place)}},"#
          + #"{"pickup":{"id":1,\#(place)},"delivery":{"id":3,\#(place)}}]"#)
        == "Duplicate pickup id: 1.")
    #expect(
      error(
        #""shipments":[{"pickup":{"id":1,\#(place)},"delivery":{"id":2,\#(place)}},"#
          + #"{"pickup":{"id":2,\#(place)},"delivery":{"id":2,\#(place)}}]"#)
        == "Duplicate delivery id: 2.")
  }

  @Test(arguments: [
    (#","profile":"bike""#, "Unknown profile bike for vehicle 1."),
    (#","profile":3"#, "Invalid vehicles[0].profile."),
    (#","time_window":[10,5]"#, "Invalid time window for vehicle 1: [10, 5]."),
    (#","time_window":[10]"#, "Invalid vehicles[0].time_window[1]."),
    (#","speed_factor":0"#, "Invalid speed factor of vehicle 1: 0.0 is not above 0 and at most 5."),
    (#","speed_factor":6"#, "Invalid speed factor of vehicle 1: 6.0 is not above 0 and at most 5."),
    (#","speed_factor":"a""#, "Invalid vehicles[0].speed_factor."),
    (#","max_tasks":-1"#, "Invalid vehicles[0].max_tasks."),
    (#","max_distance":100"#, "per_km or max_distance of vehicle 1 needs distances."),
    (#","costs":{"fixed":-1}"#, "Invalid vehicles[0].costs.fixed."),
    (#","costs":{"per_km":10}"#, "per_km or max_distance of vehicle 1 needs distances."),
    (#","costs":{"per_hour":4000000000}"#, "Too large costs for vehicle 1."),
    (#","breaks":{}"#, "Invalid vehicles[0].breaks."),
    (#","breaks":[{"time_windows":[[0,1]]}]"#, "Missing vehicles[0].breaks[0].id."),
    (#","breaks":[{"id":1},{"id":1}]"#, "Duplicate break id: 1 for vehicle 1."),
    (#","breaks":[{"id":1,"time_windows":[]}]"#, "Empty time windows for break 1 of vehicle 1."),
    (
      #","breaks":[{"id":1,"max_load":[1,2]}]"#,
      "Inconsistent max_load of vehicle 1: 2 instead of 1."
    ),
    (
      #","breaks":[{"id":1,"max_load":[3]}]"#,
      "max_load of break 1 of vehicle 1 is not supported."
    ),
    (#","steps":[{"type":"job","id":9}]"#, "Invalid job id 9 for vehicle 1."),
    (
      #","steps":[{"type":"job","id":1},{"type":"job","id":1}]"#,
      "Duplicate job id 1 in input steps for vehicle 1."
    ),
    (#","steps":[{"type":"rest","id":1}]"#, "Invalid vehicles[0].steps[0].type."),
    (#","steps":[{"type":"job"}]"#, "Missing job id in steps for vehicle 1."),
    (#","steps":[{"type":"break","id":1}]"#, "Invalid break id 1 for vehicle 1."),
    (
      #","steps":[{"type":"delivery","id":6}]"#,
      "Delivery 6 has no pickup before it in steps for vehicle 1."
    ),
    (#","steps":[{"type":"pickup","id":5}]"#, "Delivery 6 is missing in steps for vehicle 1."),
  ])
  func `says what is wrong with a vehicle`(keys: String, message: String) {
    #expect(vroomError(Self.request(vehicle: keys)) == VroomError(.input, message))
  }

  @Test func `refuses more amounts than a load has`() {
    #expect(
      vroomError(Self.request(capacity: "[1,1,1,1,1,1,1,1,1]"))
        == VroomError(.input, "9 amounts, but at most 8 are supported."))
  }

  @Test(arguments: [
    (
      #""durations":[[0,1],[1]]"#,
      "Unexpected length of row 1 of the durations for profile car: 1 instead of 2."
    ),
    (#""durations":[[0,-4],[1,0]]"#, "Invalid matrices.car.durations[0][1]."),
    (#""durations":[[0,"a"],[1,0]]"#, "Invalid matrices.car.durations[0][1]."),
    (#""durations":3"#, "Invalid matrices.car.durations."),
    (#""distances":[[0]]"#, "No durations for profile car."),
    (
      #""durations":[[0,1,1],[1,0,1],[1,1,0]],"distances":[[0,1],[1,0]]"#,
      "Location index 2 of job 2 exceeds the matrices."
    ),
    (
      #""durations":[[0,1,1],[1,0,1],[1,1,0]],"costs":[[0,1]]"#,
      "Unexpected length of row 0 of the costs for profile car: 2 instead of 1."
    ),
  ])
  func `says what is wrong with the matrices`(matrices: String, message: String) {
    #expect(vroomError(Self.request(matrices: matrices)) == VroomError(.input, message))
  }

  @Test func `refuses rates beside costs that are given`() {
    let costs = #""durations":[[0,1,1],[1,0,1],[1,1,0]],"costs":[[0,1,1],[1,0,1],[1,1,0]]"#
    #expect(
      vroomError(Self.request(vehicle: #","costs":{"per_hour":10}"#, matrices: costs))
        == VroomError(
          .input, "Custom costs are incompatible with per_hour or per_km of vehicle 1."))
    #expect(
      vroomError(Self.request(vehicle: #","max_distance":10"#, matrices: costs))?.message
        == "Custom costs beside max_distance of vehicle 1 are not supported.")
  }

  @Test func `refuses a location index where there are no matrices`() {
    #expect(
      vroomError(#"{"vehicles":[{"id":1,"start":[0,0]}],"jobs":[{"id":1,"location_index":0}]}"#)
        == VroomError(.input, "Unexpected location index for job 1, as there are no matrices."))
  }

  @Test func `answers an error in the shape of VROOM`() {
    let answer = VroomAnswer(to: Data("[]".utf8), until: StopRule(iterations: 1))
    #expect(
      String(decoding: answer.json, as: UTF8.self)
        == #"{"code":2,"error":"Input root is not an object."}"# + "\n")
    #expect(answer.complaint == "[Error] Input root is not an object.")
    #expect(answer.exitCode == 2)
  }
}
