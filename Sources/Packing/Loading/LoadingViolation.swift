/// A rule of the problem that a loading breaks; boxes are named by their places.
public enum LoadingViolation: Sendable, Hashable {
  /// There is not one position a box.
  case wrongCount(expected: Int, found: Int)
  /// A position has other sides than its box.
  case wrongSides(box: Int)
  /// A box is not wholly inside the hold.
  case outside(box: Int)
  /// Two boxes are in one another, the lower number first.
  case overlap(box: Int, other: Int)
  /// A box does not stand wholly on the floor, or on boxes that ride at least as long.
  case unsupported(box: Int)
  /// A box cannot be reached when it is handled, as another stands between it and the door.
  case blocked(box: Int, by: Int)
  /// A box cannot be lifted when it is handled, as another stands on it.
  case buried(box: Int, under: Int)
  /// More stands on a box than it bears, in grams.
  case crushed(box: Int, load: Int)
  /// A box that has to be cold is outside of the chilled part.
  case notChilled(box: Int)
}

extension LoadingProblem {
  /// Every rule that a loading breaks, recomputed from the problem alone; none when it holds.
  ///
  /// It shares no code with ``load()``. A box on several others weighs on each of them with all its
  /// mass, which is the safe side.
  public func violations(in loading: Loading) -> [LoadingViolation] {
    let positions = loading.positions
    guard positions.count == boxes.count else {
      return [.wrongCount(expected: boxes.count, found: positions.count)]
    }
    var found: [LoadingViolation] = []
    for index in boxes.indices { found += faults(of: index, at: positions[index]) }
    // Coordinates that are out of range must not reach the sums below.
    guard found.isEmpty else { return found }
    for index in boxes.indices {
      found += clashes(of: index, positions)
      if !isSupported(index, positions) { found.append(.unsupported(box: index)) }
    }
    return found + crushed(positions)
  }

  private func faults(of index: Int, at position: Loading.Position) -> [LoadingViolation] {
    let box = boxes[index]
    let base = [position.length, position.width]
    guard base == [box.length, box.width] || base == [box.width, box.length],
      position.height == box.height
    else { return [.wrongSides(box: index)] }
    let isInside =
      (0...hold.length - min(hold.length, base[0])).contains(position.fromFront)
      && (0...hold.width - min(hold.width, base[1])).contains(position.fromLeft)
      && (0...hold.height - min(hold.height, box.height)).contains(position.fromFloor)
      && base[0] <= hold.length && base[1] <= hold.width && box.height <= hold.height
    guard isInside else { return [.outside(box: index)] }
    if box.isCold, let chilled = hold.chilledLength, position.fromFront < hold.length - chilled {
      return [.notChilled(box: index)]
    }
    return []
  }

  /// What is wrong between a box and the others.
  private func clashes(of index: Int, _ positions: [Loading.Position]) -> [LoadingViolation] {
    let (box, own) = (boxes[index], positions[index])
    return boxes.indices.compactMap { other in
      let (second, its) = (boxes[other], positions[other])
      let isTogether =
        max(box.loadedAt, second.loadedAt) < min(box.unloadedAt, second.unloadedAt)
      guard other != index, isTogether, own.widthRange.overlaps(its.widthRange) else { return nil }
      let isAbreast = own.lengthRange.overlaps(its.lengthRange)
      if isAbreast, own.heightRange.overlaps(its.heightRange) {
        return index < other ? .overlap(box: index, other: other) : nil
      }
      // The other comes later and goes earlier, or it is in the way.
      if second.loadedAt >= box.loadedAt, second.unloadedAt <= box.unloadedAt { return nil }
      if isAbreast {
        return its.fromFloor >= own.heightRange.upperBound
          ? .buried(box: index, under: other) : nil
      }
      return its.fromFront >= own.lengthRange.upperBound ? .blocked(box: index, by: other) : nil
    }
  }

  private func isSupported(_ index: Int, _ positions: [Loading.Position]) -> Bool {
    let (box, own) = (boxes[index], positions[index])
    guard own.fromFloor > 0 else { return true }
    // Supports are there at once and do not overlap, so that their areas can be added.
    let area = boxes.indices.reduce(0) { sum, other in
      let its = positions[other]
      let isBelow =
        other != index && its.heightRange.upperBound == own.fromFloor
        && boxes[other].loadedAt <= box.loadedAt && box.unloadedAt <= boxes[other].unloadedAt
      guard isBelow else { return sum }
      return sum + own.lengthRange.clamped(to: its.lengthRange).count
        * own.widthRange.clamped(to: its.widthRange).count
    }
    return area == own.length * own.width
  }

  private func crushed(_ positions: [Loading.Position]) -> [LoadingViolation] {
    let order = boxes.indices.sorted { positions[$0].fromFloor < positions[$1].fromFloor }
    var worst = [Int](repeating: 0, count: boxes.count)
    // Nothing grows heavier but where something is loaded.
    for stop in Set(boxes.map(\.loadedAt)) {
      let aboard = order.filter { boxes[$0].loadedAt <= stop && stop < boxes[$0].unloadedAt }
      for (rank, below) in aboard.enumerated() {
        var carried = Set([below])
        for above in aboard.dropFirst(rank + 1)
        where carried.contains(where: { rests(above, on: $0, positions) }) {
          carried.insert(above)
        }
        let load = carried.reduce(-boxes[below].mass) { $0 + boxes[$1].mass }
        // Even a box without mass may not stand on what bears nothing.
        let isTouched = carried.count > 1 && boxes[below].bears == 0
        if isTouched || load > boxes[below].bears ?? .max {
          worst[below] = max(worst[below], load, 1)
        }
      }
    }
    return boxes.indices.filter { worst[$0] > 0 }.map { .crushed(box: $0, load: worst[$0]) }
  }

  private func rests(_ above: Int, on below: Int, _ positions: [Loading.Position]) -> Bool {
    let (top, base) = (positions[above], positions[below])
    return base.heightRange.upperBound == top.fromFloor
      && top.lengthRange.overlaps(base.lengthRange) && top.widthRange.overlaps(base.widthRange)
  }
}
