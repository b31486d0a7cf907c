import Quantities
import Routing
import Testing

@Suite struct `The compartments of a hold` {
  /// Whether goods can be divided, by moving the walls everywhere and the goods one by one.
  private func fits(
    _ amounts: [Int], size: Int, walls: [ClosedRange<Int>], ridesColder: Bool
  ) -> Bool {
    func fits(into rooms: [Int], from index: Int) -> Bool {
      guard index < amounts.count else { return true }
      func put(_ rest: Int, _ rooms: [Int], upTo room: Int) -> Bool {
        if room < 0 { return rest == 0 && fits(into: rooms, from: index + 1) }
        if !ridesColder, room < index { return rest == 0 && fits(into: rooms, from: index + 1) }
        return (0...min(rest, rooms[room])).contains { amount in
          var rooms = rooms
          rooms[room] -= amount
          return put(rest - amount, rooms, upTo: room - 1)
        }
      }
      return put(amounts[index], rooms, upTo: index)
    }
    func move(_ ends: [Int]) -> Bool {
      guard ends.count < walls.count else {
        let all = [0] + ends + [size]
        return fits(into: zip(all, all.dropFirst()).map { $1 - $0 }, from: 0)
      }
      return walls[ends.count].contains { ($0 >= ends.last ?? 0) && move(ends + [$0]) }
    }
    return move([])
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `hold what can be divided among them, and nothing else`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let classes = 1 + random.below(3)
    let ridesColder = random.below(2) == 0
    let hold = try #require(Compartments(classes: classes, ridesColder: ridesColder))
    let size = 1 + random.below(9)
    let isFixed = random.below(3) == 0
    let walls = (1..<classes).map { _ in
      let (one, other) = (random.below(size + 1), random.below(size + 1))
      return isFixed ? one...one : min(one, other)...max(one, other)
    }
    let capacity = hold.capacity(size: size, walls: walls)
    // Walls that cannot stand hold nothing, not even nothing.
    let nothing = [Int](repeating: 0, count: classes)
    #expect(
      (capacity != nil) == fits(nothing, size: size, walls: walls, ridesColder: ridesColder))
    guard let capacity, let limit = Load(capacity) else { return }
    for _ in 0..<20 {
      let amounts = (0..<classes).map { _ in random.below(size + 2) }
      var sum = [Int](repeating: 0, count: hold.dimensions)
      for (index, amount) in amounts.enumerated() {
        let load = try #require(hold.load(amount, class: index))
        for dimension in sum.indices { sum[dimension] += load[dimension] }
      }
      let load = try #require(Load(sum))
      #expect(
        load.fits(within: limit)
          == fits(amounts, size: size, walls: walls, ridesColder: ridesColder),
        "\(amounts) in \(size) with \(walls), \(ridesColder)")
    }
  }

  @Test func `are fixed where each has its size`() throws {
    let apart = try #require(Compartments(classes: 2, ridesColder: false))
    #expect(apart.capacity(sizes: [4, 6]) == apart.capacity(size: 10, walls: [4...4]))
    #expect(apart.capacity(sizes: [4, 6]) == [4, 10, 6])
    #expect(apart.capacity(size: 10, walls: [0...10]) == [10, 10, 10])
    let colder = try #require(Compartments(classes: 2, ridesColder: true))
    #expect(colder.capacity(sizes: [4, 6]) == [4, 10])
    #expect(colder.load(3, class: 1) == [0, 3])
    #expect(colder.load(3, class: 0) == [3, 3])
  }

  @Test func `refuse what is out of range`() throws {
    #expect(Compartments(classes: 0, ridesColder: true) == nil)
    #expect(Compartments(classes: 9, ridesColder: true) == nil)
    #expect(Compartments(classes: .max, ridesColder: false) == nil)
    #expect(Compartments(classes: 4, ridesColder: false) == nil)
    let hold = try #require(Compartments(classes: 2, ridesColder: true))
    #expect(hold.load(1, class: 2) == nil)
    #expect(hold.load(-1, class: 0) == nil)
    #expect(hold.load(.max, class: 0) == nil)
    for sizes in [[], [1], [1, 2, 3], [-1, 2], [.max, .max], [Load.largest, 1]] {
      #expect(hold.capacity(sizes: sizes) == nil)
    }
    #expect(hold.capacity(size: 5, walls: [-1...3]) == nil)
    #expect(hold.capacity(size: 5, walls: [3...6]) == nil)
    #expect(hold.capacity(size: .max, walls: [3...6]) == nil)
  }

  /// A van of 4 chilled and 6 ambient takes both orders at once only where ambient goods may be
  /// chilled.
  @Test(arguments: [(true, 1), (false, 2)])
  func `decide how many vans go`(ridesColder: Bool, vans: Int) throws {
    let hold = try #require(Compartments(classes: 2, ridesColder: ridesColder))
    let capacity = try #require(hold.capacity(sizes: [4, 6]).flatMap { Load($0) })
    let travel = try TravelMatrix(meters: [[0, 5], [5, 0]], seconds: [[0, 5], [5, 0]])
    let problem = try RoutingProblem(
      places: [.init(location: 1)],
      shipments: try [(2, 0), (4, 1), (4, 1)].map { amount, index in
        .init(
          pickup: nil, delivery: .init(place: 0),
          load: try #require(hold.load(amount, class: index).flatMap { Load($0) }))
      },
      vehicles: [Int](repeating: 0, count: 2).map { start in
        .init(
          start: start, end: 0, shift: TimeWindow(opens: 0, closes: 99)!, capacity: capacity,
          costPerMeter: 1)
      }, travel: travel)
    let plan = problem.solve(until: StopRule(iterations: 200)).plan
    #expect(problem.violations(in: plan) == [])
    #expect(plan.routes.count == vans)
  }
}
