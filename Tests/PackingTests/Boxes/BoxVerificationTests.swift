import Packing
import Testing

@Suite struct `The judge of a packed crate` {
  private let problem: BoxProblem

  init() throws {
    problem = try BoxProblem(
      items: [
        .init(length: 200, width: 100, height: 80, mass: 1_000, bears: 500, isUpright: true),
        .init(length: 100, width: 100, height: 60, mass: 400, bears: 0, count: 2),
      ], container: .init(length: 300, width: 200, height: 150))
  }

  private func position(
    _ x: Int, _ y: Int, _ z: Int, _ length: Int, _ width: Int, _ height: Int
  ) -> Loading.Position {
    Loading.Position(
      fromFront: x, fromLeft: y, fromFloor: z, length: length, width: width, height: height)
  }

  private func faults(_ first: Loading.Position, _ second: [Loading.Position]) -> [BoxViolation] {
    problem.violations(in: BoxArrangement(positions: [[first], second]))
  }

  @Test func `accepts one that holds`() {
    #expect(
      faults(
        position(0, 0, 0, 200, 100, 80),
        [position(0, 0, 80, 100, 100, 60), position(200, 0, 0, 60, 100, 100)]
      ).isEmpty)
  }

  @Test func `refuses pieces too many, too few, of other sides or off their feet`() {
    let base = position(0, 0, 0, 200, 100, 80)
    #expect(
      problem.violations(in: BoxArrangement(positions: [[base]]))
        == [.wrongCount(item: 2, expected: 2, found: 1)])
    #expect(
      faults(base, [position(200, 0, 0, 100, 100, 60)])
        == [.wrongCount(item: 1, expected: 2, found: 1)])
    let others = [position(200, 0, 0, 100, 100, 60), position(200, 100, 0, 100, 100, 60)]
    #expect(
      faults(position(0, 0, 0, 200, 100, 79), others) == [.wrongSides(item: 0, piece: 0)])
    #expect(
      faults(position(0, 0, 0, 200, 80, 100), others) == [.wrongSides(item: 0, piece: 0)])
  }

  @Test func `refuses what overlaps, sticks out, floats or crushes`() {
    let base = position(0, 0, 0, 200, 100, 80)
    let free = position(200, 100, 0, 100, 100, 60)
    #expect(
      faults(base, [position(150, 0, 0, 100, 100, 60), free])
        == [.misplaced(.overlap(box: 0, other: 1))])
    #expect(
      faults(base, [position(201, 0, 0, 100, 100, 60), free])
        == [.misplaced(.outside(box: 1))])
    #expect(
      faults(base, [position(150, 0, 80, 100, 100, 60), free])
        == [.misplaced(.unsupported(box: 1))])
    #expect(
      faults(
        base, [position(0, 0, 80, 100, 100, 60), position(100, 0, 80, 100, 100, 60)])
        == [.misplaced(.crushed(box: 0, load: 800))])
    #expect(
      faults(base, [free, position(200, 100, 60, 100, 100, 60)])
        == [.misplaced(.crushed(box: 1, load: 400))])
  }

  @Test func `makes no problem of numbers that make no sense`() {
    typealias Item = BoxProblem.Item
    func refuse(
      _ expected: BoxProblem.Inconsistency, _ item: Item, height: Int = 100,
      _ location: SourceLocation = #_sourceLocation
    ) {
      #expect(throws: expected, sourceLocation: location) {
        try BoxProblem(items: [item], container: .init(length: 100, width: 100, height: height))
      }
    }
    let item = Item(length: 1, width: 1, height: 1, mass: 1)
    refuse(.containerOutOfRange(side: 0), item, height: 0)
    refuse(.sideOutOfRange(item: 0, side: 0), Item(length: 1, width: 0, height: 1, mass: 1))
    refuse(
      .sideOutOfRange(item: 0, side: 10_001), Item(length: 1, width: 1, height: 10_001, mass: 1))
    refuse(.massOutOfRange(item: 0, mass: -1), Item(length: 1, width: 1, height: 1, mass: -1))
    refuse(
      .negativeBearing(item: 0), Item(length: 1, width: 1, height: 1, mass: 1, bears: -1))
    refuse(
      .countBelowOne(item: 0, count: 0), Item(length: 1, width: 1, height: 1, mass: 1, count: 0))
    refuse(
      .tooManyPieces(limit: 2_000), Item(length: 1, width: 1, height: 1, mass: 1, count: 2_001))
  }
}
