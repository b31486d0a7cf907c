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
        .capacityOutOfRange(bin: 0, dimension: 1, capacity: capacity), capacities: [10, capacity])
    }
  }

  @Test func `refuses bins of no type, of other dimensions, or fewer than none`() {
    func expect(_ expected: Inconsistency, bins: [PackingProblem.BinType]) {
      #expect(throws: expected) { try PackingProblem(items: [], bins: bins) }
    }
    expect(.noBinType, bins: [])
    expect(
      .wrongNumberOfCapacities(bin: 1, expected: 1, found: 2),
      bins: [.init(capacities: [1]), .init(capacities: [1, 2])])
    expect(
      .negativeBinCount(bin: 0, count: -1), bins: [.init(capacities: [1], count: -1)])
    for cost in [0, -1, PackingProblem.costLimit + 1] {
      expect(.costOutOfRange(bin: 0, cost: cost), bins: [.init(capacities: [1], cost: cost)])
    }
  }

  @Test func `takes an item that one type of bin holds`() throws {
    _ = try PackingProblem(
      items: [Item(sizes: [5])], bins: [.init(capacities: [4]), .init(capacities: [5])])
    #expect(
      throws: Inconsistency.itemTooLarge(item: 0, dimension: 0, size: 6, capacity: 5)
    ) {
      try PackingProblem(
        items: [Item(sizes: [6])], bins: [.init(capacities: [4]), .init(capacities: [5])])
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

  @Test func `refuses to exclude what no item names, or a piece alone`() {
    for exclusion in [
      [], [.init(item: 0, count: 1)], [.init(item: 1, count: 2)],
      [.init(item: 0, count: 0), .init(item: 0, count: 3)],
    ] as [[PackingSolution.Placement]] {
      #expect(throws: Inconsistency.malformedExclusion(exclusion: 0)) {
        try PackingProblem(
          items: [Item(sizes: [1], count: 4)], capacities: [10], exclusions: [exclusion])
      }
    }
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
