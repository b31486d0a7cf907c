import Cabotage
import Foundation
import Interchange
import Quantities
import Testing

@Suite struct TableTests {
  @Test func `texts that a spreadsheet would run are neutralized`() {
    let hostile = ["=1+1", "+33", "-2", "@SUM(A1)", "\tx", "\rx", "=\"a\";b", "a=b", "5 kg"]
    var table = CsvTable(language: .french, columns: [Text("nom", "name")])
    for text in hostile { table.append([.text(text)]) }
    let lines = String(decoding: table.bytes, as: UTF8.self).split(separator: "\n")
    #expect(
      lines.map(String.init) == [
        "\u{FEFF}nom", "'=1+1", "'+33", "'-2", "'@SUM(A1)", "'\tx", "\"'\rx\"",
        "\"'=\"\"a\"\";b\"", "a=b", "5 kg",
      ])
  }

  @Test func `amounts stay numbers in the form of each language`() {
    for (language, expected) in [(Language.french, "-1234,500"), (.english, "-1234.500")] {
      var table = CsvTable(language: language, columns: [Text("x", "x")])
      table.append([.amount(-1_234_500, per: 1_000, decimals: 3)])
      #expect(String(decoding: table.bytes, as: UTF8.self).contains("\n\(expected)\n"))
    }
  }

  @Test func `the picking table has every unit of the plan`() throws {
    let (round, plan) = try PlanFixture.make()
    let rows = try rows(of: "picking.csv", round, plan)
    let ordered = round.contents.orders.map(\.quantity).reduce(0, +)
    #expect(rows.compactMap { Int($0[10]) }.reduce(0, +) == ordered)
    let grams = rows.compactMap { Double($0[11]) }.reduce(0, +) * 1_000
    #expect(Int(grams.rounded()) == plan.totals.ordered.value)
  }

  @Test func `the crate table has every crate once, with its tour`() throws {
    let (round, plan) = try PlanFixture.make()
    let rows = try rows(of: "crates.csv", round, plan)
    #expect(rows.map { $0[0] + $0[2] } == plan.crates.map { "\($0.group)\($0.number)" })
    let missing = plan.unserved.flatMap { plan.lots[$0.lot].crates }.count
    #expect(rows.count { $0[12].isEmpty } == missing)
    #expect(rows.allSatisfy { $0[9] == "no" })
    let soap = try self.rows(of: "crates.csv", PageTests.soap(round), plan)
    #expect(soap.allSatisfy { $0[9] == "yes" })
  }

  @Test func `costs add up to the cent in every direction`() throws {
    let (round, plan) = try PlanFixture.make()
    let rows = try rows(of: "costs.csv", round, plan)
    func cents(_ row: [String], _ column: Int) -> Int {
      Int(((Double(row[column]) ?? 0) * 100).rounded())
    }
    let tours = rows.filter { $0[0] == "tour" }
    let sum = try #require(rows.first { $0[0] == "sum" })
    for tour in tours { #expect((4...6).map { cents(tour, $0) }.reduce(0, +) == cents(tour, 7)) }
    for column in 4...7 {
      #expect(tours.map { cents($0, column) }.reduce(0, +) == cents(sum, column))
    }
    let shares = rows.filter { $0[0] == "share" }.map { cents($0, 7) }
    #expect(shares.reduce(0, +) == cents(sum, 7))
    #expect(abs(cents(sum, 7) * 10 - plan.totals.cost.total.value) <= 5)
  }

  private func rows(of name: String, _ round: Round, _ plan: Plan) throws -> [[String]] {
    let text = try PlanPapers(round: round, plan: plan, language: .english).text(of: name)
    return text.components(separatedBy: "\n").dropFirst().dropLast().map(fields)
  }

  /// The fields of a line, without the quotes around some.
  private func fields(_ line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}

extension PlanPapers {
  /// The text of one of the files.
  func text(of path: String) throws -> String {
    let file = try #require(files().first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
