/// A rule of the problem that an arrangement breaks.
public enum BoxViolation: Sendable, Hashable {
  /// There is not one position a piece.
  case wrongCount(item: Int, expected: Int, found: Int)
  /// A piece has other sides than its item, or what is upright does not stand.
  case wrongSides(item: Int, piece: Int)
  /// A piece lies where it cannot; boxes are counted item by item, piece by piece.
  case misplaced(LoadingViolation)
}

extension BoxProblem {
  /// Every rule that an arrangement breaks, recomputed from the problem alone; none when it holds.
  ///
  /// A container is a small hold whose boxes all ride together: the judge is that of loadings, and it
  /// shares no code with ``pack(nodeLimit:)``.
  public func violations(in arrangement: BoxArrangement) -> [BoxViolation] {
    guard arrangement.positions.count == items.count else {
      return [
        .wrongCount(item: items.count, expected: items.count, found: arrangement.positions.count)
      ]
    }
    var found: [BoxViolation] = []
    var boxes: [LoadingProblem.Box] = []
    for (index, (item, positions)) in zip(items, arrangement.positions).enumerated() {
      if positions.count != item.count {
        found.append(.wrongCount(item: index, expected: item.count, found: positions.count))
      }
      for (piece, position) in positions.enumerated() {
        let taken = [position.length, position.width, position.height]
        let isWhole = taken.sorted() == [item.length, item.width, item.height].sorted()
        if !isWhole || item.isUpright && position.height != item.height {
          found.append(.wrongSides(item: index, piece: piece))
        }
        boxes.append(
          LoadingProblem.Box(
            length: position.length, width: position.width, height: position.height,
            mass: item.mass, bears: item.bears, loadedAt: 0, unloadedAt: 1))
      }
    }
    guard found.isEmpty else { return found }
    do {
      let problem = try LoadingProblem(
        boxes: boxes,
        hold: LoadingProblem.Hold(
          length: container.length, width: container.width, height: container.height))
      return problem.violations(in: Loading(positions: arrangement.positions.flatMap { $0 }))
        .map(BoxViolation.misplaced)
    } catch {
      preconditionFailure("the numbers of a problem are in range: \(error)")
    }
  }
}
