import Packing
import Quantities
import Testing

@Suite struct `Packing goods into a crate` {
  typealias Item = BoxProblem.Item

  private func outcome(_ items: [Item], in container: BoxProblem.Container) throws -> BoxOutcome {
    try BoxProblem(items: items, container: container).pack()
  }

  private func isPacked(_ items: [Item], in container: BoxProblem.Container) throws -> Bool {
    let problem = try BoxProblem(items: items, container: container)
    guard case .packed(let arrangement) = problem.pack() else { return false }
    #expect(problem.violations(in: arrangement).isEmpty)
    return true
  }

  @Test func `fills a crate with cartons to the last one, and proves that one more is too many`()
    throws
  {
    func cartons(_ count: Int) -> Item {
      Item(length: 72, width: 72, height: 195, mass: 1_060, isUpright: true, count: count)
    }
    #expect(try isPacked([cartons(35)], in: .crate))
    #expect(try outcome([cartons(36)], in: .crate) == .impossible)
  }

  @Test func `lays on its side what may lie, and not what is upright`() throws {
    let bottle = Item(length: 80, width: 80, height: 300, mass: 1_200)
    let upright = Item(length: 80, width: 80, height: 300, mass: 1_200, isUpright: true)
    #expect(try isPacked([bottle], in: .crate))
    #expect(try outcome([upright], in: .crate) == .impossible)
  }

  @Test func `puts nothing on what bears nothing`() throws {
    let container = BoxProblem.Container(length: 200, width: 100, height: 200)
    let eggs = Item(length: 150, width: 100, height: 70, mass: 400, bears: 0, isUpright: true)
    let flour = Item(length: 150, width: 100, height: 120, mass: 1_000, isUpright: true)
    #expect(try isPacked([eggs, flour], in: container))
    let two = [
      Item(length: 150, width: 100, height: 70, mass: 400, bears: 0, isUpright: true, count: 2)
    ]
    #expect(try outcome(two, in: container) == .impossible)
    #expect(
      try isPacked(
        [Item(length: 150, width: 100, height: 70, mass: 400, isUpright: true, count: 2)],
        in: container))
  }

  @Test func `stacks no more on a piece than it bears`() throws {
    let container = BoxProblem.Container(length: 100, width: 100, height: 300)
    func trays(bearing bears: Int) -> [Item] {
      [Item(length: 100, width: 100, height: 100, mass: 500, bears: bears, count: 3)]
    }
    #expect(try isPacked(trays(bearing: 1_000), in: container))
    #expect(try !isPacked(trays(bearing: 999), in: container))
  }

  @Test func `lays a wide piece on several that carry it together`() throws {
    let container = BoxProblem.Container(length: 400, width: 300, height: 200)
    let jars = Item(length: 100, width: 100, height: 150, mass: 600, isUpright: true, count: 12)
    let tray = Item(length: 400, width: 300, height: 50, mass: 900)
    #expect(try isPacked([tray, jars], in: container))
  }

  @Test func `proves of few pieces what no sum tells`() throws {
    // Two of them are side by side along, the third across; together they have room to spare.
    let container = BoxProblem.Container(length: 100, width: 100, height: 50)
    func planks(_ length: Int) -> [Item] {
      [Item(length: length, width: 40, height: 50, mass: 100, isUpright: true, count: 3)]
    }
    #expect(try isPacked(planks(60), in: container))
    #expect(try outcome(planks(61), in: container) == .impossible)
  }

  @Test func `agrees with brute force on tiny problems`() throws {
    var source = RandomSource(seed: 41)
    var (packed, found, impossible, proved) = (0, 0, 0, 0)
    for _ in 0..<400 {
      let problem = try BoxProblem.tiny(using: &source)
      let exists = problem.canBePacked()
      switch problem.pack() {
      case .packed(let arrangement):
        #expect(problem.violations(in: arrangement).isEmpty)
        #expect(exists)
        found += 1
      case .impossible:
        #expect(!exists, "\(problem)")
        proved += 1
      case .notFound: break
      }
      if exists { packed += 1 } else { impossible += 1 }
    }
    // The search misses few, and few stay open.
    #expect(packed > 100 && impossible > 100)
    #expect(found * 100 >= packed * 97, "\(found) of \(packed)")
    #expect(proved * 100 >= impossible * 90, "\(proved) of \(impossible)")
  }

  @Test func `finds only arrangements that hold, whatever a household orders`() throws {
    var source = RandomSource(seed: 42)
    var packed = 0
    for _ in 0..<60 {
      let problem = try BoxProblem.household(using: &source)
      guard case .packed(let arrangement) = problem.pack(nodeLimit: 100) else { continue }
      packed += 1
      #expect(problem.violations(in: arrangement).isEmpty)
    }
    #expect(packed > 20)
  }

  @Test func `weighs every arrangement that exists on scales that hold`() throws {
    var source = RandomSource(seed: 43)
    for _ in 0..<200 {
      let problem = try BoxProblem.tiny(using: &source)
      guard problem.items.allSatisfy(problem.container.takes), problem.canBePacked() else {
        continue
      }
      for scale in problem.scales() {
        let load = zip(scale.sizes, problem.items).reduce(0) { $0 + $1.0 * $1.1.count }
        #expect(load <= scale.capacity)
      }
    }
  }
}
