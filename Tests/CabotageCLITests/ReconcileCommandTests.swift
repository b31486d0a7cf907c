import Foundation
import Testing

@Suite struct `The command reconcile` {
  @Test func `settles a plan by the sheet that lies in it`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try FileManager.default.copyItem(
      at: URL(filePath: CommandLineTool.dataset("casa-petite-boutique")),
      to: tool.folder.appending(path: "shop"))
    try tool.run("plan", "shop", "--iterations", "20", "-o", "plan")
    let sheet = String(decoding: try tool.contents("plan/delivered.csv"), as: UTF8.self)
    let untouched = try tool.run("reconcile", "shop", "plan")
    #expect(untouched.status == 0, "\(untouched.errors)")
    #expect(untouched.output.hasPrefix("Tout est arrivé comme prévu."))
    #expect(!tool.has("shop-credits/history.csv"))

    // Nothing of the first line came.
    var lines = sheet.split(separator: "\n").map(String.init)
    lines[1] = lines[1].replacing(/;;;;;$/, with: ";0;;;;")
    try tool.write(lines.joined(separator: "\n") + "\n", to: "plan/delivered.csv")
    let refused = try tool.run("reconcile", "shop", "plan")
    #expect(refused.status == 2)
    let settled = try tool.run("reconcile", "shop", "plan", "--force")
    #expect(settled.status == 0, "\(settled.errors)")
    #expect(settled.output.contains("À rendre aux foyers"))
    #expect(tool.has("shop-credits/credits.csv") && tool.has("shop-credits/history.csv"))
    // The record is one that the next round reads.
    try tool.write(
      String(decoding: try tool.contents("shop-credits/history.csv"), as: UTF8.self),
      to: "shop/history.csv")
    #expect(try tool.run("check", "shop").status == 0)

    try tool.write(sheet.replacing(";prévu;", with: ";rien;"), to: "plan/delivered.csv")
    #expect(try tool.run("reconcile", "shop", "plan", "--force").status == 2)
  }

  @Test func `a surplus is placed by replan and told in its papers`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let data = CommandLineTool.dataset("casa-anti-gaspi")
    try tool.run("plan", data, "--iterations", "200", "-o", "old")
    let next = try tool.run(
      "replan", data + "/surplus", "--from", "old", "--iterations", "200", "-o", "new")
    #expect(next.status == 0, "\(next.errors)")
    #expect(next.output.contains("unités offertes") && next.output.contains("au plus tard"))
    let changes = String(decoding: try tool.contents("new/changes.json"), as: UTF8.self)
    #expect(changes.contains("\"latest_s\"") && changes.contains("\"unsold\""))
  }
}
