/// One number for each variable (or row) that was in a model when it was solved.
struct HandleNumbers: Sendable {
  fileprivate let model: Int
  fileprivate let places: [Int32]
  fileprivate let numbers: [Double]

  /// The number of a handle, zero for one that was not in the model.
  func number(model: Int, serial: Int) -> Double {
    precondition(model == self.model, "The handle belongs to another model.")
    guard places.indices.contains(serial), places[serial] > 0 else { return 0 }
    return numbers[Int(places[serial]) - 1]
  }

  /// The sum of the numbers, each times the weight of its place.
  func total(_ weight: (Int32) -> Double) -> Double {
    numbers.indices.reduce(0) { $0 + numbers[$1] * weight(Int32($1 + 1)) }
  }
}

extension HandleTable {
  /// Keeps a number for every handle, or zero for all.
  func numbers(model: Int, _ number: ((Int32) -> Double)?) -> HandleNumbers {
    guard let number else { return HandleNumbers(model: model, places: [], numbers: []) }
    return HandleNumbers(
      model: model, places: places, numbers: (0..<count).map { number(Int32($0 + 1)) })
  }
}
