import Packing
import Quantities
import Testing

@Suite struct `A loading` {
  private func crate(
    _ mass: Int = 10_000, bears: Int? = nil, isCold: Bool = false, from: Int = 0, to: Int
  ) -> LoadingProblem.Box {
    LoadingProblem.Box(
      length: 600, width: 400, height: 213, mass: mass, bears: bears, isCold: isCold,
      loadedAt: from, unloadedAt: to)
  }

  private let van = LoadingProblem.Hold(length: 2_550, width: 1_640, height: 1_370)

  private func loading(_ problem: LoadingProblem) throws -> Loading {
    guard case .loaded(let loading) = problem.load() else { throw NotLoaded() }
    #expect(problem.violations(in: loading) == [])
    return loading
  }

  private struct NotLoaded: Error {}

  @Test func `fills a van to the last crate, and proves that one more is too many`() throws {
    // 16 stacks of 600 x 400 mm, six layers of 213 mm.
    let crates = (0..<96).map { crate(to: 1 + $0 % 7) }
    _ = try loading(try LoadingProblem(boxes: crates, hold: van))
    let outcome = try LoadingProblem(boxes: crates + [crate(to: 3)], hold: van).load()
    #expect(outcome == .impossible(box: 96))
  }

  @Test func `puts what leaves first by the door`() throws {
    let hold = LoadingProblem.Hold(length: 1_800, width: 400, height: 213)
    let problem = try LoadingProblem(
      boxes: [crate(to: 2), crate(to: 3), crate(to: 1)], hold: hold)
    #expect(try loading(problem).positions.map(\.fromFront) == [600, 0, 1_200])
  }

  @Test func `puts cold crates by the door among those of a stop`() throws {
    let hold = LoadingProblem.Hold(length: 1_200, width: 400, height: 213)
    let problem = try LoadingProblem(boxes: [crate(isCold: true, to: 1), crate(to: 1)], hold: hold)
    #expect(try loading(problem).positions.map(\.fromFront) == [600, 0])
  }

  @Test func `keeps heavy crates below and fragile ones on top`() throws {
    let hold = LoadingProblem.Hold(length: 600, width: 400, height: 700)
    let problem = try LoadingProblem(
      boxes: [crate(4_000, bears: 0, to: 1), crate(6_000, to: 1), crate(12_000, to: 1)], hold: hold)
    #expect(try loading(problem).positions.map(\.fromFloor) == [426, 213, 0])
  }

  @Test func `lets two rides that cross stand beside each other only`() throws {
    let crossing = [crate(from: 0, to: 2), crate(from: 1, to: 3)]
    let wide = LoadingProblem.Hold(length: 600, width: 800, height: 500)
    _ = try loading(try LoadingProblem(boxes: crossing, hold: wide))
    let narrow = LoadingProblem.Hold(length: 1_200, width: 400, height: 500)
    let outcome = try LoadingProblem(boxes: crossing, hold: narrow).load()
    #expect(outcome == .notFound(box: 1))
  }

  @Test func `uses room again that was left at a stop before`() throws {
    let hold = LoadingProblem.Hold(length: 600, width: 400, height: 213)
    let problem = try LoadingProblem(boxes: [crate(to: 1), crate(from: 1, to: 2)], hold: hold)
    #expect(try loading(problem).positions.map(\.fromFront) == [0, 0])
  }

  @Test func `knows that fragile crates need floor of their own`() throws {
    let hold = LoadingProblem.Hold(length: 1_200, width: 400, height: 2_000)
    let problem = try LoadingProblem(
      boxes: (0..<3).map { _ in crate(bears: 0, to: 1) }, hold: hold)
    #expect(problem.load() == .impossible(box: 2))
  }

  @Test func `spreads the mass evenly from left to right`() throws {
    let problem = try LoadingProblem(boxes: (0..<32).map { _ in crate(to: 1) }, hold: van)
    let balance = problem.balance(of: try loading(problem), leaving: 0)
    #expect(balance.mass == 320_000)
    // Four lanes of 400 mm leave 40 mm at the right.
    #expect(abs(balance.left - balance.right) <= 20_000)
    #expect(balance.height == 213)
  }

  @Test(arguments: 1...120)
  func `holds by its rules whatever the load`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let problem = try LoadingProblem.random(boxes: 40, using: &source)
    if case .loaded(let loading) = problem.load() {
      #expect(problem.violations(in: loading) == [])
    } else {
      #expect(!problem.isLoadable)
    }
  }

  @Test func `is never called impossible where one exists, and mostly found`() throws {
    var source = RandomSource(seed: 7)
    var (possible, found, known) = (0, 0, 0)
    for _ in 0..<150 {
      let problem = try LoadingProblem.tiny(using: &source)
      let outcome = problem.load()
      if case .loaded(let loading) = outcome {
        #expect(problem.violations(in: loading) == [])
        found += 1
        possible += 1
        if problem.isLoadable { known += 1 }
      } else if try problem.canBeLoaded() {
        possible += 1
        if case .impossible = outcome { Issue.record("\(problem) can be loaded") }
      }
    }
    #expect(found * 100 >= possible * 80)
    #expect(known * 100 >= found * 90)
  }
}
