import Quantities
import Testing

@testable import Routing

@Suite struct `The cutting of goods` {
  private func pieces(
    _ load: Load, _ smallest: Load, room: Load, stay: Load? = nil, isFine: Bool = true
  ) throws -> [Load] {
    let shipment = RoutingProblem.Shipment(
      pickup: nil, delivery: .init(place: 0), load: load,
      deliveryStore: stay.map { .init(store: 0, day: 0, load: $0) }, smallestPart: smallest)
    let problem = try RoutingProblem(
      places: [.init(location: 0)], shipments: [shipment],
      vehicles: [
        .init(start: 0, end: 0, shift: TimeWindow(opens: 0, closes: 9)!, capacity: room)
      ], stores: [.init(limit: .zero, days: 1)], travel: TravelMatrix(points: [(0, 0)]))
    let pieces = Cutting(shipment, of: problem, isFine: isFine).pieces(of: load)
    #expect(pieces.count <= Cutting.mostPieces(of: shipment))
    return pieces
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `makes few pieces, none too small, that are all of it`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    func amount() -> Int { random.below(1 << (1 + random.below(31))) }
    let lanes = 1 + random.below(8)
    let load = (0..<lanes).map { _ in 1 + amount() }
    var smallest = load.map { random.below(2) == 0 ? 0 : 1 + random.below($0) >> random.below(20) }
    smallest[0] = max(1, smallest[0])
    let least = try #require(Load(smallest))
    let pieces = try pieces(
      #require(Load(load)), least, room: #require(Load((0..<lanes).map { _ in amount() })),
      stay: random.below(2) == 0 ? Load([random.below(300)]) : nil, isFine: seed % 2 == 0)
    let sum = pieces.reduce(SIMD8<Int64>.zero) { $0 &+ SIMD8(truncatingIfNeeded: $1.lanes) }
    #expect((0..<8).map { Int(sum[$0]) } == load + [Int](repeating: 0, count: 8 - lanes))
    #expect(pieces.allSatisfy { least.fits(within: $0) })
  }

  @Test func `doubles from a hundredth of a vehicle to a fifth`() throws {
    let sizes = try pieces([667], [1], room: [1_000]).map { $0[0] }
    #expect(sizes == [10, 20, 40, 80, 160, 200, 157])
    let coarse = try pieces([667], [1], room: [1_000], isFine: false).map { $0[0] }
    #expect(coarse == [200, 200, 200, 50, 10, 7])
    #expect(try pieces([66], [33], room: [100]).map { $0[0] } == [33, 33])
    #expect(try pieces([7, 70], [3], room: [10, 10]) == [[3, 35], [4, 35]])
    #expect(try pieces([50], [1], room: [100], stay: [5]).map { $0[0] } == [10, 10, 10, 10, 10])
  }
}
