import Cabotage
import Quantities

/// The journeys of a request, whether it brings them or they are estimated, by the row of a place.
struct VroomTables: Sendable {
  typealias Matrices = VroomRequest.Matrices
  typealias Point = VroomRequest.Point

  /// The most places between which journeys are estimated.
  private static let mostPoints = 5_000

  /// The seconds, metres and costs of each profile that a vehicle has.
  private let matrices: [String: Matrices]
  /// The row of each point, where journeys are estimated.
  private let rowOf: [Point: Int]?
  /// The rows that every table has.
  private let count: Int

  init(_ request: VroomRequest) throws(VroomError) {
    let profiles = Set(request.vehicles.map(\.profileName))
    if let tables = request.tables {
      for vehicle in request.vehicles where tables[vehicle.profileName] == nil {
        throw .input("Unknown profile \(vehicle.profileName) for vehicle \(vehicle.id).")
      }
      matrices = tables.filter { profiles.contains($0.key) }
      rowOf = nil
      var count = Int.max
      for (profile, tables) in matrices.sorted(by: { $0.key < $1.key }) {
        count = min(count, try Self.size(of: tables, profile))
      }
      self.count = count
    } else {
      let rowOf = try Self.rows(request)
      let estimate = Self.estimate(rowOf)
      matrices = Dictionary(uniqueKeysWithValues: profiles.map { ($0, estimate) })
      self.rowOf = rowOf
      count = rowOf.count
    }
  }

  subscript(profile: String) -> Matrices {
    matrices[profile] ?? Matrices()
  }

  /// Whether every table says that the journey from a row to itself takes nothing.
  func isFree(fromRowToItself row: Int) -> Bool {
    matrices.values.allSatisfy { tables in
      [tables.durations, tables.distances, tables.costs].allSatisfy { $0?[row][row] ?? 0 == 0 }
    }
  }

  /// The row of a place.
  ///
  /// - Throws: An input error that names `owner`, where the place has no such row.
  func row(of site: VroomRequest.Site, _ owner: String) throws(VroomError) -> Int {
    if let rowOf {
      guard let row = site.point.flatMap({ rowOf[$0] }) else {
        throw .input("Unexpected location index for \(owner), as there are no matrices.")
      }
      return row
    }
    guard let index = site.index else { throw .input("Missing location index for \(owner).") }
    guard index < count else {
      throw .input("Location index \(index) of \(owner) exceeds the matrices.")
    }
    return Int(index)
  }

  /// The number of rows that all tables of a profile have.
  private static func size(
    of tables: Matrices, _ profile: String
  ) throws(VroomError) -> Int {
    guard let durations = tables.durations else {
      throw .input("No durations for profile \(profile).")
    }
    for (name, table) in [
      ("durations", durations), ("distances", tables.distances ?? durations),
      ("costs", tables.costs ?? durations),
    ] {
      for (row, entries) in table.enumerated() where entries.count != table.count {
        throw .input(
          """
          Unexpected length of row \(row) of the \(name) for profile \(profile): \
          \(entries.count) instead of \(table.count).
          """)
      }
    }
    return min(
      durations.count, tables.distances?.count ?? .max, tables.costs?.count ?? .max)
  }

  private static func rows(_ request: VroomRequest) throws(VroomError) -> [Point: Int] {
    var rowOf: [Point: Int] = [:]
    let ends = request.vehicles.flatMap { [$0.start, $0.end] }
    let visits = (request.jobs ?? []).map(\.location)
    let steps = (request.shipments ?? []).flatMap { [$0.pickup.location, $0.delivery.location] }
    for case let point? in ends + visits + steps where rowOf[point] == nil {
      rowOf[point] = rowOf.count
    }
    guard rowOf.count <= mostPoints else {
      throw .routing("More than \(mostPoints) places need matrices.")
    }
    return rowOf
  }

  private static func estimate(_ rowOf: [Point: Int]) -> Matrices {
    let points = rowOf.sorted { $0.value < $1.value }.map {
      Coordinate(latitude: $0.key.latitude, longitude: $0.key.longitude)
    }
    var durations: [[UInt32]] = []
    var distances = durations
    for from in points {
      let legs = points.map { RoadEstimate.journey(from: from, to: $0) }
      durations.append(legs.map { UInt32(clamping: $0.time.value) })
      distances.append(legs.map { UInt32(clamping: $0.distance.value) })
    }
    return Matrices(durations: durations, distances: distances)
  }
}
