/// The compartments of vehicles, from the coldest to the warmest, as dimensions of loads.
///
/// Goods of class `k` want the `k`-th compartment. Each class and its neighbours become dimensions of
/// ``Load``, such that goods are within the capacity exactly where they can be divided among the
/// compartments:
///
/// - Where warm goods may ride colder, all of class `k` and colder fit into the `k` + 1 coldest
///   compartments, for each `k`: a dimension a class.
/// - Where they may not, the classes from one to another fit between the walls before and behind
///   them, wherever these stand: a dimension for each such run of classes, so 3 for 2 classes and 6
///   for 3.
///
/// ```swift
/// let hold = Compartments(classes: 2, ridesColder: true)!   // chilled, ambient
/// let van = hold.capacity(sizes: [400, 600])!               // litres
/// let milk = hold.load(120, class: 0)!
/// let problemLoad = Load(milk + [120_000])                  // and grams
/// ```
///
/// This is for goods that can be divided, and stowed anew at every stop, walls moved. Whether crates
/// that cannot be divided fit is a question for bin packing. A class that must not ride colder while
/// another may is not covered.
public struct Compartments: Sendable, Hashable {
  /// The number of classes, and of compartments.
  public let classes: Int
  /// Whether goods may ride in any compartment that is colder than theirs.
  public let ridesColder: Bool
  /// The classes that share each dimension.
  private let runs: [ClosedRange<Int>]

  /// Makes a division, or nothing where there is no class or a load has too few dimensions for it.
  public init?(classes: Int, ridesColder: Bool) {
    guard (1...Load.dimensions).contains(classes) else { return nil }
    self.classes = classes
    self.ridesColder = ridesColder
    runs = (0..<classes).flatMap { last in
      (ridesColder ? 0...0 : 0...last).map { $0...last }
    }
    guard runs.count <= Load.dimensions else { return nil }
  }

  /// The number of dimensions.
  public var dimensions: Int { runs.count }

  /// What goods of a class take of each dimension, or `nil` where there is no such class or the
  /// amount is out of the range of ``Load``.
  public func load(_ amount: Int, class index: Int) -> [Int]? {
    guard (0..<classes).contains(index), (0...Load.largest).contains(amount) else { return nil }
    return runs.map { $0.contains(index) ? amount : 0 }
  }

  /// The capacities of a vehicle whose walls are fixed, or `nil` where they are out of the range of
  /// ``Load``.
  ///
  /// - Parameter sizes: What each compartment holds, the coldest first.
  public func capacity(sizes: [Int]) -> [Int]? {
    guard sizes.allSatisfy({ (0...Load.largest).contains($0) }) else { return nil }
    var ends: [Int] = []
    for size in sizes {
      let end = (ends.last ?? 0) + size
      guard end <= Load.largest else { return nil }
      ends.append(end)
    }
    return capacity(size: ends.last ?? 0, walls: ends.dropLast().map { $0...$0 })
  }

  /// The capacities of a vehicle whose walls can be moved, or `nil` where they cannot stand in order
  /// or are out of the range of ``Load``.
  ///
  /// - Parameters:
  ///   - size: What all compartments hold together.
  ///   - walls: What there may be on the cold side of each wall, one fewer than there are classes.
  public func capacity(size: Int, walls: [ClosedRange<Int>]) -> [Int]? {
    guard walls.count == classes - 1, (0...Load.largest).contains(size) else { return nil }
    let walls = [0...0] + walls + [size...size]
    guard walls.allSatisfy({ 0 <= $0.lowerBound && $0.upperBound <= size }) else { return nil }
    for (index, wall) in walls.enumerated() {
      guard walls[index...].allSatisfy({ wall.lowerBound <= $0.upperBound }) else { return nil }
    }
    return runs.map { run in
      // Walls in order: no wall stands beyond the furthest place of one behind it, nor before the
      // nearest of one before it.
      let furthest = walls[(run.upperBound + 1)...].map(\.upperBound).min() ?? size
      let nearest = walls[...run.lowerBound].map(\.lowerBound).max() ?? 0
      return furthest - nearest
    }
  }
}
