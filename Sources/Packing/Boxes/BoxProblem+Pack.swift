extension BoxProblem {
  /// Looks for an arrangement, or for a proof that there is none.
  ///
  /// The container is filled by guillotine cuts: a block of equal pieces goes into the corner of a free
  /// space, and what is left of the space is cut in two beside it, and a third above it (after George
  /// and Robinson, 1980, with blocks as in Bortfeldt and Gehring, 2001). Floors are filled before tops,
  /// what is sturdy and heavy first, what bears nothing last; other orders are tried after that one. Not
  /// every arrangement is made of such cuts, so that only ``BoxOutcome/impossible`` is a proof: by
  /// ``scales()``, or for few pieces by all the ways in which they can lie to each other.
  ///
  /// - Parameter nodeLimit: The most spaces that are looked at in each order; the proof of few pieces
  ///   has thirty times as many steps.
  public func pack(nodeLimit: Int = 300) -> BoxOutcome {
    if isTooMuch { return .impossible }
    for fillsFloorFirst in [true, false] {
      for order in orders {
        for isFlatFirst in [true, false] {
          let habit = GuillotineFilling.Habit(
            order: order, isFlatFirst: isFlatFirst, fillsFloorFirst: fillsFloorFirst)
          var filling = GuillotineFilling(self, habit, nodeLimit: nodeLimit)
          if let arrangement = filling.run() { return .packed(arrangement) }
        }
      }
    }
    var few = RelativePositions(self, nodeLimit: 30 * nodeLimit)
    return few?.provesImpossible() == true ? .impossible : .notFound
  }

  /// The orders in which items are offered a space: sturdy ones first, then regardless of that.
  private var orders: [[Int]] {
    let keys: [(Item) -> Int] = [
      { $0.mass }, { $0.length * $0.width * $0.height }, { $0.sides.max() ?? 0 }, { $0.height },
    ]
    var orders: [[Int]] = []
    for putsSturdyFirst in [true, false] {
      for key in keys {
        func rank(_ index: Int) -> (Int, Int, Int) {
          let item = items[index]
          return (putsSturdyFirst && item.bears == 0 ? 1 : 0, -key(item), index)
        }
        let order = items.indices.sorted { rank($0) < rank($1) }
        if !orders.contains(order) { orders.append(order) }
      }
    }
    return orders
  }
}
