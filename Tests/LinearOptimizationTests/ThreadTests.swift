import Dispatch
import LinearOptimization
import Synchronization
import Testing

#if os(Linux) && canImport(Glibc)
  import Glibc
#endif

@Suite struct `Models on several threads` {
  /// Solves one small integer model of a few; returns its optimum.
  private static func solve(_ seed: Int) throws -> Double {
    var draw = Draw(seed % 10)
    return try LinearProgram.withModel(.maximize) { model in
      let x = try (0..<12).map { _ in
        try model.addVariable(.between(0, 1), cost: Double(draw(1...40)), kind: .integer)
      }
      for _ in 0..<3 { try model.addRow(.atMost(40), x.map { .init($0, Double(draw(1...20))) }) }
      let relaxation = try model.solve()
      let solution = try model.solveInteger()
      #expect(solution.objective <= relaxation.objective + 1e-6)
      return solution.objective
    }
  }

  @Test func `solve 200 models on each of two threads`() throws {
    let expected = try (0..<10).map(Self.solve)
    let wrong = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { thread in
      for seed in 0..<200 {
        let found = Result { try Self.solve(seed) }
        if (try? found.get()) != expected[seed % 10] {
          wrong.withLock { $0.append("thread \(thread), model \(seed): \(found)") }
        }
      }
    }
    #expect(wrong.withLock(\.self) == [])
  }

  @Test func `solve 200 models in a task group`() async throws {
    let expected = try (0..<10).map(Self.solve)
    try await withThrowingTaskGroup(of: (Int, Double).self) { group in
      for seed in 0..<200 {
        group.addTask {
          await Task.yield()
          return (seed, try Self.solve(seed))
        }
      }
      for try await (seed, objective) in group { #expect(objective == expected[seed % 10]) }
    }
  }

  #if os(Linux) && canImport(Glibc)
    /// The memory this process holds, in bytes.
    private func residentBytes() throws -> Int {
      let file = try #require(fopen("/proc/self/statm", "r"))
      defer { fclose(file) }
      var line = [CChar](repeating: 0, count: 256)
      _ = try #require(fgets(&line, 256, file))
      let text = line.prefix { $0 != 0 }.map { Character(UnicodeScalar(UInt8(bitPattern: $0))) }
      let pages = try #require(Int(String(text.split(separator: " ")[1])))
      return pages * sysconf(Int32(_SC_PAGESIZE))
    }

    @Test func `leave no memory behind over 1 000 models`() throws {
      // A model of this size holds about 100 kB: kept, they would add up to 100 MB.
      func use() throws {
        try LinearProgram.withModel { model in
          let rows = try (0..<60).map { _ in try model.addRow(.atLeast(1)) }
          for column in 0..<150 {
            let entries = (0..<5).map {
              LinearProgram.Entry(rows[(column * 7 + $0 * 11) % 60], 1)
            }
            _ = try model.addVariable(
              .between(0, 1), cost: Double(1 + column % 3), kind: .integer, entries: entries)
          }
          _ = try model.solve()
          _ = try model.solveInteger(.init(nodes: 1))
        }
      }
      for _ in 0..<50 { try use() }
      let before = try residentBytes()
      for _ in 0..<1000 { try use() }
      // The other tests run at the same time and hold some memory too.
      #expect(try residentBytes() - before < 40_000_000)
    }
  #endif
}
