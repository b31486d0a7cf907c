/// Where the columns (or the rows) of a model stand, by the serial number of their handles.
///
/// GLPK renumbers what follows a removed column; serial numbers are never used again, so a handle
/// keeps its meaning.
struct HandleTable {
  /// The place of every serial number, counted from 1, or 0 once removed.
  private(set) var places: [Int32] = []
  /// The serial number at every place.
  private var serials: [Int32] = []

  var count: Int { serials.count }

  /// Gives the next place to a new serial number.
  mutating func append() -> Int {
    serials.append(Int32(places.count))
    places.append(Int32(serials.count))
    return places.count - 1
  }

  /// The place of a serial number, or `nil` where it was removed or never given.
  func place(of serial: Int) -> Int32? {
    guard places.indices.contains(serial), places[serial] > 0 else { return nil }
    return places[serial]
  }

  /// Takes out the given places and closes the gaps.
  mutating func remove(_ removed: [Int32]) {
    for place in removed { places[Int(serials[Int(place) - 1])] = 0 }
    serials.removeAll { places[Int($0)] == 0 }
    for (index, serial) in serials.enumerated() { places[Int(serial)] = Int32(index + 1) }
  }
}
