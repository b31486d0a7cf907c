/// One number for each variable (or row) that was in a model when it was solved; or none at all.
struct HandleNumbers: Sendable {
  let model: Int
  let places: [Int32]
  let numbers: [Double]

  /// The number of a handle; zero where there is none.
  func number(model: Int, serial: Int) -> Double {
    precondition(model == self.model, "The handle belongs to another model.")
    guard !numbers.isEmpty, places.indices.contains(serial), places[serial] > 0 else { return 0 }
    return numbers[Int(places[serial]) - 1]
  }
}
