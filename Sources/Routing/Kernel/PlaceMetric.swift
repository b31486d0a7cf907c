/// One small table of the journeys between the places of a problem where many visits may share one:
/// it stays in the cache where a table of all visits would not.
struct PlaceMetric: Metric {
  struct Leg: BitwiseCopyable {
    var meters: Int32
    var seconds: Int32
  }

  /// The row of each site, and the journeys between the rows.
  let rows: Table<Int32>
  let legs: Table<Leg>
  let width: Int

  @inline(__always)
  func row(_ site: Int32) -> Int32 { rows[site] }

  @inline(__always)
  private func leg(_ from: Int32, _ to: Int32) -> Leg { legs[Int(from) &* width &+ Int(to)] }

  @inline(__always)
  func metersIn(_ row: Int32, from site: Int32) -> Int { Int(leg(rows[site], row).meters) }

  @inline(__always)
  func metersOut(_ row: Int32, to site: Int32) -> Int { Int(leg(row, rows[site]).meters) }

  @inline(__always)
  func secondsIn(_ row: Int32, from site: Int32) -> Int { Int(leg(rows[site], row).seconds) }

  @inline(__always)
  func secondsOut(_ row: Int32, to site: Int32) -> Int { Int(leg(row, rows[site]).seconds) }

  @inline(__always)
  func meters(_ from: Int32, _ to: Int32) -> Int { Int(leg(rows[from], rows[to]).meters) }

  @inline(__always)
  func seconds(_ from: Int32, _ to: Int32) -> Int { Int(leg(rows[from], rows[to]).seconds) }

  @inline(__always)
  func seconds(_ from: Int32, _ to: Int32, along meters: Int32) -> Int { seconds(from, to) }

  func part(of sites: [Int32]) -> PlaceMetric {
    PlaceMetric(rows: Table(sites.map { rows[$0] }), legs: legs.copy(), width: width)
  }

  func deallocate() {
    rows.deallocate()
    legs.deallocate()
  }
}

extension Survey {
  /// The journeys between the places of a simulated problem, the setup at the end of each with it.
  ///
  /// None is longer than it is for any vehicle at any time.
  var placeMetric: PlaceMetric {
    var places: [Int] = []
    var rowOfPlace = [Int32](repeating: -1, count: problem.places.count)
    var rows: [Int32] = []
    for visit in visits[..<realCount] {
      let place = place(of: visit)
      if rowOfPlace[place] < 0 {
        rowOfPlace[place] = Int32(places.count)
        places.append(place)
      }
      rows.append(rowOfPlace[place])
    }
    rows += fleet.sites.indices.map { Int32(places.count + $0) }
    let sites = places.map { Optional(problem.places[$0].location) } + fleet.sites
    let legs = Table(
      repeating: PlaceMetric.Leg(meters: far, seconds: far), count: sites.count * sites.count)
    let fastest = max(100, problem.profiles.flatMap(\.speeds).map(\.percent).max() ?? 100)
    for travel in problem.profiles {
      for (row, from) in sites.enumerated() where !isCancelled {
        for (column, to) in sites.enumerated() {
          let entry = row * sites.count + column
          let leg = Self.leg(from, to, travel)
          legs[entry].meters = min(legs[entry].meters, leg.meters)
          let seconds = fastest > 100 ? leg.seconds / Int32(fastest) * 100 : leg.seconds
          legs[entry].seconds = min(legs[entry].seconds, seconds)
        }
      }
    }
    for (column, place) in places.enumerated() {
      let setup = Int32(clamping: problem.places[place].setup)
      for row in sites.indices where row != column {
        let entry = row * sites.count + column
        legs[entry].seconds = min(legs[entry].seconds &+ setup, far)
      }
    }
    return PlaceMetric(rows: Table(rows), legs: legs, width: sites.count)
  }

  private static func leg(_ from: Int?, _ to: Int?, _ travel: TravelMatrix) -> PlaceMetric.Leg {
    guard let from, let to else { return PlaceMetric.Leg(meters: 0, seconds: 0) }
    guard let journey = travel.journey(from: from, to: to) else {
      return PlaceMetric.Leg(meters: far, seconds: far)
    }
    return PlaceMetric.Leg(
      meters: min(Int32(clamping: journey.meters), far),
      seconds: min(Int32(clamping: journey.seconds), far))
  }
}
