import Packing
import Testing

@Suite struct `The verification of a packing` {
  private typealias Placement = PackingSolution.Placement

  private let problem: PackingProblem
  private let bins: [[PackingSolution.Placement]]

  init() throws {
    problem = try PackingProblem(
      items: [
        .init(sizes: [4, 1], count: 3), .init(sizes: [2, 6]),
        .init(sizes: [1, 1], conflictClass: 9),
      ],
      capacities: [10, 8], conflicts: [.init(9, 0), .init(0, 9)])
    bins = [
      [Placement(item: 0, count: 2)],
      [Placement(item: 0, count: 1), Placement(item: 1, count: 1)],
      [Placement(item: 2, count: 1)],
    ]
  }

  private func violations(
    lowerBound: Int = 3, _ change: (inout [[Placement]]) -> Void
  ) -> [PackingViolation] {
    var changed = bins
    change(&changed)
    return problem.violations(
      in: PackingSolution(
        bins: changed.map { .init(contents: $0) }, cost: changed.count, lowerBound: lowerBound))
  }

  @Test func `finds nothing in a good packing`() {
    #expect(violations { _ in }.isEmpty)
    #expect(violations(lowerBound: 0) { $0.reverse() }.isEmpty)
  }

  @Test func `finds an overfull bin in each dimension`() {
    #expect(
      violations {
        $0[0] = [Placement(item: 0, count: 3)]
        $0[1].removeFirst()
      } == [.overfull(bin: 0, dimension: 0, load: 12, capacity: 10)])
    #expect(
      violations { $0[1].append(Placement(item: 1, count: 1)) } == [
        .overfull(bin: 1, dimension: 1, load: 13, capacity: 8),
        .wrongCount(item: 1, expected: 1, packed: 2),
      ])
  }

  @Test func `finds a conflict, told once`() {
    #expect(
      violations(lowerBound: 2) { $0[0].append($0.removeLast()[0]) } == [
        .conflict(bin: 0, lower: 0, higher: 9)
      ])
  }

  @Test func `finds a set that is excluded`() throws {
    let problem = try PackingProblem(
      items: [.init(sizes: [1], count: 3), .init(sizes: [1])], capacities: [10],
      exclusions: [[Placement(item: 0, count: 2), Placement(item: 1, count: 1)]])
    func violations(_ count: Int) -> [PackingViolation] {
      problem.violations(
        in: PackingSolution(
          bins: [
            .init(contents: [Placement(item: 0, count: count), Placement(item: 1, count: 1)]),
            .init(contents: [Placement(item: 0, count: 3 - count)]),
          ], cost: 2, lowerBound: 2))
    }
    #expect(violations(1).isEmpty)
    #expect(violations(2) == [.excluded(bin: 0, exclusion: 0)])
  }

  @Test func `finds pieces that are missing or too many`() {
    #expect(
      violations { $0[0] = [Placement(item: 0, count: 1)] } == [
        .wrongCount(item: 0, expected: 3, packed: 2)
      ])
    #expect(
      violations { $0[2].append(Placement(item: 2, count: 1)) } == [
        .wrongCount(item: 2, expected: 1, packed: 2)
      ])
  }

  @Test func `finds an empty bin`() {
    #expect(violations { $0.append([]) } == [.emptyBin(bin: 3)])
  }

  @Test func `finds items that there are not`() {
    for item in [-1, 3] {
      #expect(
        violations { $0[0].append(Placement(item: item, count: 1)) } == [
          .unknownItem(bin: 0, item: item)
        ])
    }
  }

  @Test func `finds placements of nothing`() {
    for count in [0, -2] {
      #expect(
        violations { $0[0].append(Placement(item: 1, count: count)) } == [
          .countBelowOne(bin: 0, item: 1, count: count)
        ])
    }
  }

  @Test func `finds a bound above the bins`() {
    #expect(violations(lowerBound: 4) { _ in } == [.refutedBound(lowerBound: 4, cost: 3)])
  }

  @Test func `finds what is wrong with the types of bins, and with the cost`() throws {
    let problem = try PackingProblem(
      items: [.init(sizes: [4], count: 3)],
      bins: [.init(capacities: [8], cost: 5, count: 1), .init(capacities: [4], cost: 3)])
    func violations(
      _ bins: [PackingSolution.Bin], unpacked: [PackingSolution.Placement] = [], cost: Int,
      impossible: Bool = false
    ) -> [PackingViolation] {
      problem.violations(
        in: PackingSolution(
          bins: bins, unpacked: unpacked, cost: cost, lowerBound: 0,
          isProvedImpossible: impossible))
    }
    let large = PackingSolution.Bin(type: 0, contents: [.init(item: 0, count: 2)])
    let half = PackingSolution.Bin(type: 0, contents: [.init(item: 0, count: 1)])
    let small = PackingSolution.Bin(type: 1, contents: [.init(item: 0, count: 1)])
    #expect(violations([large, small], cost: 8).isEmpty)
    #expect(violations([large], unpacked: [.init(item: 0, count: 1)], cost: 5).isEmpty)
    #expect(violations([large, small], cost: 7) == [.wrongCost(stated: 7, cost: 8)])
    #expect(
      violations([large, half], cost: 10) == [.tooManyBins(type: 0, limit: 1, used: 2)])
    #expect(
      violations([large, small], cost: 8, impossible: true) == [
        .refutedBound(lowerBound: 0, cost: 8)
      ])
    #expect(
      violations([large, .init(type: 2, contents: half.contents)], cost: 5) == [
        .unknownBinType(bin: 1, type: 2)
      ])
    #expect(
      violations([.init(type: 1, contents: large.contents), small], cost: 6) == [
        .overfull(bin: 0, dimension: 0, load: 8, capacity: 4)
      ])
  }

  @Test func `survives numbers beyond all measure`() {
    #expect(
      violations { $0[0] += [Placement(item: 0, count: .max), Placement(item: 0, count: .max)] }
        == [
          .overfull(bin: 0, dimension: 0, load: .max, capacity: 10),
          .overfull(bin: 0, dimension: 1, load: .max, capacity: 8),
          .wrongCount(item: 0, expected: 3, packed: .max),
        ])
  }
}
