extension LoadingProblem {
  /// A box with which the boxes aboard are too much, as is proved by what they take of the hold.
  ///
  /// The proof is that of the space that sums of sides can use of each side of the hold: positions
  /// can be pushed to such sums without harm (Herz, 1972). Boxes on which nothing may stand, and those
  /// higher than half of the hold, never share a spot of the floor with another of the same sort.
  func impossibleBox() -> Int? {
    let whole = hold.length
    let cold = hold.chilledLength ?? whole
    return excess(among: Array(boxes.indices), in: whole)
      ?? (cold < whole ? excess(among: boxes.indices.filter { boxes[$0].isCold }, in: cold) : nil)
  }

  /// The box of some with which they are too much for a part of the hold of some length.
  private func excess(among some: [Int], in length: Int) -> Int? {
    let sides = Set(some.flatMap { [boxes[$0].length, boxes[$0].width] })
    let usedLength = longestSum(of: sides, within: length)
    let floor = usedLength * longestSum(of: sides, within: hold.width)
    let height = longestSum(of: Set(some.map { boxes[$0].height }), within: hold.height)
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

  /// The longest sum of some sides, each as often as wanted, that is within a limit.
  private func longestSum(of sides: Set<Int>, within limit: Int) -> Int {
    var isSum = [Bool](repeating: false, count: limit + 1)
    isSum[0] = true
    var longest = 0
    for end in 1...max(1, limit) where end <= limit {
      if sides.contains(where: { $0 <= end && isSum[end - $0] }) {
        isSum[end] = true
        longest = end
      }
    }
    return longest
  }
}
