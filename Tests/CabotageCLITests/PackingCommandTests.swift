import Foundation
import Testing

@Suite struct `The command for packing` {
  private func tool() throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try tool.write("3 2\n5 6 10 9\n5 8 2\n", to: "tiny.txt")
    return tool
  }

  @Test func `packs, proves and says so`() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.run(
      "solve", "tiny.txt", "--format", "vsbpp", "--prove", "5s", "--lang", "en")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("Cost 15\n"))
    #expect(outcome.errors.hasPrefix("tiny · cost 15 · proved best · 2"))
    let json = try tool.run("solve", "tiny.txt", "--format", "vsbpp", "--json")
    #expect(json.output.contains("\"bound\" : 15"))
    #expect(json.output.contains("\"proved\" : true"))
  }

  @Test func `checks what it wrote, and what somebody changed`() throws {
    let tool = try tool()
    defer { tool.remove() }
    let solved = try tool.run("solve", "tiny.txt", "--format", "vsbpp", "-o", "tiny.sol")
    #expect(solved.status == 0)
    #expect(solved.output.hasPrefix("tiny · coût 15 · prouvé optimal"))
    let right = try tool.run("verify", "tiny.txt", "tiny.sol", "--format", "vsbpp")
    #expect(right.status == 0)
    #expect(right.output.contains("Le rangement est valable."))
    try tool.write("Bin #1 (1): 1 2\nCost 6\n", to: "wrong.sol")
    let wrong = try tool.run(
      "verify", "tiny.txt", "wrong.sol", "--format", "vsbpp", "--lang", "en")
    #expect(wrong.status == 1)
    #expect(wrong.output.contains("bin 1: 13 exceeds the capacity of 5"))
    #expect(wrong.output.contains("item 3: packed 0 times instead of 1"))
  }

  @Test func `refuses a broken file with its line`() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write("2\n10\n4\n", to: "short.txt")
    let outcome = try tool.run("solve", "short.txt", "--format", "bpp")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("ligne 3 : taille d'un objet : le fichier finit avant"))
    #expect(
      try tool.run("solve", "tiny.txt", "--format", "vsbpp", "--stats", "s.csv").status == 64)
  }
}
