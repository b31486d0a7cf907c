import Cabotage
import Foundation
import Interchange
import Packing
import Quantities
import Testing

@Suite struct `Research formats of packing` {
  private func instance(_ text: String, _ format: PackingFormat) throws -> PackingInstance {
    try PackingInstance(Array(text.utf8), name: "tiny", format: format)
  }

  @Test func `BPPLIB is read as equal bins`() throws {
    let instance = try instance("3\n10\n7\n6\n3\n", .bpp)
    #expect(instance.problem.items.map(\.sizes) == [[7], [6], [3]])
    #expect(instance.problem.bins == [.init(capacities: [10])])
  }

  @Test func `VPSolver is read with its dimensions and counts`() throws {
    let instance = try instance("2\n10 8\n2\n4 1 3\n2 6 1\n", .vbp)
    #expect(
      instance.problem.items == [
        .init(sizes: [4, 1], count: 3), .init(sizes: [2, 6], count: 1),
      ])
    #expect(instance.problem.bins == [.init(capacities: [10, 8])])
  }

  @Test func `bins of several sizes are read with their costs`() throws {
    let instance = try instance("3 2 1 10\n5 6 8 9\n\n5 8 1", .vsbpp)
    #expect(instance.problem.items.map(\.sizes) == [[5], [8], [1]])
    #expect(
      instance.problem.bins == [
        .init(capacities: [5], cost: 6), .init(capacities: [8], cost: 9),
      ])
  }

  private struct Broken: Sendable {
    let text: String
    let format: PackingFormat
    let complaint: String
  }

  private static let broken = [
    Broken(text: "", format: .bpp, complaint: "number of items: the file ends before"),
    Broken(text: "2\n10\n4\n", format: .bpp, complaint: "line 3: size of an item: the file ends"),
    Broken(
      text: "1\n10\n4\n5\n", format: .bpp,
      complaint: "line 4: expected the end of the file, read `5`"),
    Broken(
      text: "1\n10\nfour\n", format: .bpp, complaint: "line 3: bin packing: expected a number"),
    Broken(
      text: "2\n10\n4\n11\n", format: .bpp, complaint: "line 4: item 2 fits into no bin (11 > 10)"),
    Broken(
      text: "1\n10\n-4\n", format: .bpp,
      complaint: "line 3: size of an item: expected a whole number from 0 to"),
    Broken(
      text: "1\n10\n4.5\n", format: .bpp, complaint: "read `4.5`"),
    Broken(
      text: "2\n9 9\n1\n3 3 0\n", format: .vbp,
      complaint: "line 4: number of pieces: expected a whole number from 1"),
    Broken(
      text: "1 1\n9 0\n3\n", format: .vsbpp, complaint: "line 2: cost of a bin: expected"),
    Broken(
      text: "1\n9\n2\n3 9999\n4 9999\n", format: .vbp, complaint: "more than 10000 items"),
  ]

  @Test(arguments: broken)
  private func `say what is wrong with a file, and where`(broken: Broken) throws {
    let error = try #require(throws: UnreadableInstance.self) {
      try instance(broken.text, broken.format)
    }
    #expect(error.text(in: .english).contains(broken.complaint))
    #expect(error.reason.french != error.reason.english)
  }

  @Test func `packings are written and read again`() throws {
    let instance = try instance("1\n10\n2\n3 3\n10 1\n", .vbp)
    let solution = instance.problem.solve()
    let text = instance.text(of: solution)
    #expect(text == "Bin #1 (1): 2\nBin #2 (1): 1 1 1\nCost 2\n")
    let read = try instance.solution(reading: Array(text.utf8))
    #expect(read.bins == solution.bins)
    #expect(instance.faults(in: read).isEmpty)
    let wrong = "Bin #1 (1): 1 1 1 2\nCost 1\n"
    let faults = instance.faults(in: try instance.solution(reading: Array(wrong.utf8)))
    #expect(
      faults.map(\.english) == ["bin 1: 19 exceeds the capacity of 10 (dimension 1)"])
  }

  @Test(arguments: [
    ("Bin #1 (1) 1 2", "line 1: expected `Bin #1 (1): ...`"),
    ("Bin #1 (1): 1\nBin #2 (1): x", "line 2: expected a positive whole number, read `x`"),
    ("nothing", "no line Bin"),
  ])
  func `a packing that cannot be read is refused with its line`(
    text: String, complaint: String
  ) throws {
    let instance = try instance("2\n10\n4\n5\n", .bpp)
    let error = try #require(throws: UnreadableInstance.self) {
      try instance.solution(reading: Array(text.utf8))
    }
    #expect(error.text(in: .english).contains(complaint))
  }
}

/// Skipped where the published instances do not lie beside the package: they are not part of it.
@Suite(.enabled(if: Published.isThere, "the published instances are not in ../shared/instances"))
struct `Packings of published instances` {
  @Test(arguments: [
    ("bpp-bpplib/Falkenauer_U/Falkenauer_u120_02.txt", PackingFormat.bpp, 46),
    ("bpp-bpplib/Falkenauer_T/Falkenauer_t60_00.txt", .bpp, 20),
    ("bpp-bpplib/Schwerin_1/Schwerin1_BPP1.txt", .bpp, 18),
    ("bpp-bpplib/Scholl_2/N1W1B1R0.txt", .bpp, 18),
    ("vbp-vectorpack/New/class1_20_5_1.vbp", .vbp, 8),
    ("vbp-vectorpack/New/class4_20_5_2.vbp", .vbp, 10),
    ("vsbpp-monaci-haouari/monaci/prob_25_3.txt", .vsbpp, 1_140),
    ("vsbpp-monaci-haouari/haouari-serairi/HSconv100-1-10.txt", .vsbpp, 17_993),
  ])
  func `meet the optimum`(path: String, format: PackingFormat, optimum: Int) throws {
    let instance = try PackingInstance(
      contentsOf: Published.folder.appending(path: path), format: format)
    let solution = instance.problem.solve()
    #expect(instance.faults(in: solution).isEmpty)
    #expect(solution.cost == optimum && solution.isProvedOptimal)
  }
}
