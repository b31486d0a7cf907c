import Foundation

/// Reads the JSON of everyday problems: tables of metres and seconds, types of vehicle, windows.
struct EverydayReader {
  private let document: Document

  private struct Document: Decodable {
    let name: String
    let depotWindow: [Double]
    let vehicleTypes: [VehicleType]
    let stops: [Stop]
    let distances: [[Double]]
    let durations: [[Double]]

    enum CodingKeys: String, CodingKey {
      case name
      case depotWindow = "depot_window_s"
      case vehicleTypes = "vehicle_types"
      case stops
      case distances = "distance_m"
      case durations = "duration_s"
    }
  }

  private struct VehicleType: Decodable {
    let name: String
    let count: Double
    let capacity: Double
    let fixedCost: Double
    let costPerMeter: Double

    enum CodingKeys: String, CodingKey {
      case name
      case count
      case capacity = "capacity_kg"
      case fixedCost = "fixed_millicents"
      case costPerMeter = "millicents_per_m"
    }
  }

  private struct Stop: Decodable {
    let demand: Double
    let service: Double
    let window: [Double]

    enum CodingKeys: String, CodingKey {
      case demand = "demand_kg"
      case service = "service_s"
      case window = "window_s"
    }
  }

  init(_ bytes: [UInt8]) throws(UnreadableInstance) {
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    } catch let DecodingError.keyNotFound(key, _) {
      throw UnreadableInstance(
        "JSON : \(key.stringValue) manque", "JSON: \(key.stringValue) is missing")
    } catch {
      throw UnreadableInstance(
        "JSON illisible, ou une valeur d'un autre type",
        "unreadable JSON, or a value of another type")
    }
  }

  func draft() throws(UnreadableInstance) -> InstanceDraft {
    let count = document.stops.count + 1
    guard count > 1, count <= 5_000 else {
      throw UnreadableInstance("JSON : de 1 à 4999 arrêts", "JSON: from 1 to 4999 stops")
    }
    var draft = InstanceDraft(
      name: document.name.shown,
      distances: Distances(
        table: try table(document.distances, count, "distance_m"),
        times: try table(document.durations, count, "duration_s"), count: count))
    draft.costDivisor = 100_000
    let depot = try hours(document.depotWindow, "depot_window_s")
    for (number, stop) in zip(1..., document.stops) {
      guard stop.demand >= 0, stop.service >= 0 else {
        throw UnreadableInstance(
          "JSON : nombre négatif à l'arrêt \(number)", "JSON: negative number at stop \(number)")
      }
      draft.customers.append(
        .init(
          location: number, delivery: [stop.demand], service: stop.service,
          hours: try hours(stop.window, "window_s")))
    }
    for type in document.vehicleTypes where type.count != 0 {
      draft.vehicles += try .identical(
        .init(
          capacity: [type.capacity], hours: depot, fixedCost: type.fixedCost,
          costPerDistance: type.costPerMeter, name: type.name.shown), count: type.count, line: nil)
    }
    guard (1...[InstanceDraft.Vehicle].most).contains(draft.vehicles.count) else {
      throw UnreadableInstance("JSON : aucun véhicule ou trop", "JSON: no vehicle or too many")
    }
    return draft
  }

  private func table(
    _ rows: [[Double]], _ count: Int, _ name: String
  ) throws(UnreadableInstance) -> [Double] {
    guard
      rows.count == count, rows.allSatisfy({ $0.count == count }),
      rows.joined().allSatisfy({ (0...1e15).contains($0) })
    else {
      throw UnreadableInstance(
        "JSON : \(name) n'est pas un tableau de \(count) × \(count) nombres",
        "JSON: \(name) is no table of \(count) × \(count) numbers")
    }
    return Array(rows.joined())
  }

  private func hours(
    _ window: [Double], _ name: String
  ) throws(UnreadableInstance) -> InstanceDraft.Hours {
    guard window.count == 2, window[0] >= 0, window[0] <= window[1], window[1] <= 1e15 else {
      throw UnreadableInstance(
        "JSON : \(name) n'est pas une plage horaire", "JSON: \(name) is no time window")
    }
    return .init(opens: window[0], closes: window[1])
  }
}
