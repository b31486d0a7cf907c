extension LoadingProblem {
  /// A box with which the boxes aboard are too much, as is proved by what they take of the hold.
  ///
  /// The space that counts is that of ``Hold/room(for:)``. Boxes on which nothing may stand, and those
  /// higher than half of the hold, never share a spot of the floor with another of the same sort.
  func impossibleBox() -> Int? {
    let whole = hold.length
    let cold = hold.chilledLength ?? whole
    return excess(among: Array(boxes.indices), in: whole)
      ?? (cold < whole ? excess(among: boxes.indices.filter { boxes[$0].isCold }, in: cold) : nil)
  }

  /// The box of some with which they are too much for a part of the hold of some length.
  private func excess(among some: [Int], in length: Int) -> Int? {
    let (floor, height) = hold.room(for: some.map { boxes[$0] }, length: length)
    let order = some.sorted { (boxes[$0].loadedAt, $0) < (boxes[$1].loadedAt, $1) }
    for index in order {
      let box = boxes[index]
      let fits =
        box.height <= hold.height
        && (box.length <= length && box.width <= hold.width
          || box.width <= length && box.length <= hold.width)
      guard fits else { return index }
    }
    for stop in Set(order.map { boxes[$0].loadedAt }).sorted() {
      var (space, bare, tall) = (0, 0, 0)
      for index in order {
        let box = boxes[index]
        guard box.loadedAt <= stop, stop < box.unloadedAt else { continue }
        let area = box.length * box.width
        space += area * box.height
        if box.bears == 0 { bare += area }
        if 2 * box.height > hold.height { tall += area }
        if space > floor * height || max(bare, tall) > floor { return index }
      }
    }
    return nil
  }
}

extension LoadingProblem.Hold {
  /// The space that boxes can take together at most, in cubic millimetres.
  ///
  /// Of each side of the hold counts what sums of sides of boxes can use: boxes can be pushed to such
  /// positions without harm (Herz, 1972). Only the sizes of the boxes matter, not their number.
  public func room(for boxes: [LoadingProblem.Box]) -> Int {
    let (floor, height) = room(for: boxes, length: length)
    return floor * height
  }

  /// The floor that boxes can take together at most where none stands on another, in square
  /// millimetres.
  public func floor(for boxes: [LoadingProblem.Box]) -> Int {
    room(for: boxes, length: length).floor
  }

  /// The floor, in square millimetres, and the height that boxes can use of a part of the hold.
  func room(for boxes: [LoadingProblem.Box], length: Int) -> (floor: Int, height: Int) {
    let sides = boxes.baseSides
    return (
      Self.longestSum(of: sides, within: length) * Self.longestSum(of: sides, within: width),
      Self.longestSum(of: Set(boxes.map(\.height)), within: height)
    )
  }

  /// The longest sum of some sides, each as often as wanted, that is within a limit.
  static func longestSum(of sides: Set<Int>, within limit: Int) -> Int {
    var isSum = [Bool](repeating: false, count: limit + 1)
    isSum[0] = true
    var longest = 0
    for side in sides where side <= limit {
      for end in side...limit where isSum[end - side] {
        isSum[end] = true
        longest = max(longest, end)
      }
    }
    return longest
  }
}

extension [LoadingProblem.Box] {
  /// The lengths and widths that there are.
  var baseSides: Set<Int> {
    var sides: Set<Int> = []
    for box in self {
      sides.insert(box.length)
      sides.insert(box.width)
    }
    return sides
  }
}
