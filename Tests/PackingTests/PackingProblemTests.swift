import Packing
import Testing

@Suite struct `A packing problem` {
  typealias Item = PackingProblem.Item
  typealias Inconsistency = PackingProblem.Inconsistency

  private func expect(
    _ expected: Inconsistency, items: [Item] = [], capacities: [Int] = [10],
    conflicts: [PackingProblem.ConflictPair] = []
  ) {
    #expect(throws: expected) {
      try PackingProblem(items: items, capacities: capacities, conflicts: conflicts)
    }
  }

  @Test func `refuses a capacity that is negative or too large`() {
    for capacity in [-1, PackingProblem.capacityLimit + 1, .max, .min] {
      expect(
        .capacityOutOfRange(dimension: 1, capacity: capacity), capacities: [10, capacity])
    }
  }

  @Test func `refuses an item with too few or too many sizes`() {
    for sizes in [[], [1, 2]] {
      expect(
        .wrongNumberOfSizes(item: 1, expected: 1, found: sizes.count),
        items: [Item(sizes: [1]), Item(sizes: sizes)])
    }
  }

  @Test func `refuses a negative size`() {
    expect(.negativeSize(item: 0, dimension: 0, size: -3), items: [Item(sizes: [-3])])
  }

  @Test func `refuses an item of no pieces`() {
    for count in [0, -1, .min] {
      expect(.countBelowOne(item: 0, count: count), items: [Item(sizes: [1], count: count)])
    }
  }

  @Test func `names the item that no bin can hold`() {
    expect(
      .itemTooLarge(item: 1, dimension: 0, size: 11, capacity: 10),
      items: [Item(sizes: [10]), Item(sizes: [11])])
  }

  @Test func `refuses a class that conflicts with itself`() {
    expect(.conflictWithItself(conflictClass: 4), conflicts: [.init(1, 2), .init(4, 4)])
  }

  @Test func `refuses more pieces than its limit`() throws {
    let limit = PackingProblem.pieceLimit
    _ = try PackingProblem(items: [Item(sizes: [1], count: limit)], capacities: [10])
    for count in [limit, .max] {
      expect(
        .tooManyPieces(limit: limit), items: [Item(sizes: [1]), Item(sizes: [1], count: count)])
    }
  }
}
