import Foundation
import Testing

@Suite struct `The command for two echelons` {
  private func tool() throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try tool.write(
      """
      !Trucks: (total #, capacity, cost per distance, fixcost)
      2,10,0.5,0
      !CityFreighters: (max cf/sat, total #, cap, cost/dist, fixcost)
      2,3,8,1,0
      !Stores: (first: depot x,y; then: satellites x,y)
      0,0   10,0   20,0
      !Customers: (x,y,demand)
      10,3,3   20,4,4   20,-4,4   10,-3,2
      """, to: "tiny.dat")
    return tool
  }

  @Test func `recognizes the file, solves it, proves that and checks it`() throws {
    let tool = try tool()
    defer { tool.remove() }
    let solved = try tool.run(
      "solve", "tiny.dat", "--iterations", "500", "--prove", "10s", "-o", "tiny.sol", "--lang",
      "en")
    #expect(solved.status == 0)
    #expect(solved.output.hasPrefix("tiny · cost 58 · proved best · 2\u{A0}trucks · 2\u{A0}tours"))
    let right = try tool.run("verify", "tiny.dat", "tiny.sol")
    #expect(right.status == 0)
    #expect(right.output == "tiny · coût 58\nLa solution est valable.\n")
    let json = try tool.run(
      "solve", "tiny.dat", "--format", "2e-vrp", "--iterations", "500", "--json")
    #expect(json.output.contains("\"cost\" : 58"))
    #expect(json.output.contains("\"format\" : \"2e-vrp\""))
  }

  @Test func `refuses what somebody changed, and a broken file with its line`() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write(
      """
      Truck #1: 1 (5) 2 (5)
      Truck #2: 2 (2)
      Route #1 (satellite 1): 1 4
      Route #2 (satellite 2): 2 3
      Cost 99
      """, to: "wrong.sol")
    let wrong = try tool.run("verify", "tiny.dat", "wrong.sol", "--lang", "en")
    #expect(wrong.status == 1)
    #expect(wrong.output.contains("satellite 2: trucks leave 7 there, routes take 8"))
    #expect(wrong.output.contains("the stated cost is 99, recomputed 68"))
    try tool.write("!Trucks\n2,10,1,0\n", to: "short.dat")
    let broken = try tool.run("solve", "short.dat", "--iterations", "1")
    #expect(broken.status == 2)
    #expect(broken.errors == "short.dat : ligne 2 : CityFreighters : le fichier finit avant\n")
    #expect(try tool.run("solve", "tiny.dat", "--stats", "s.csv").status == 64)
  }
}
