import Cabotage
import Foundation
import Quantities

/// What `cabotage check` says, as text or as JSON.
struct CheckReport {
  let round: Round
  let check: RoundCheck
  let language: Language

  var text: String {
    let summary = check.summary
    var lines = [
      round.contents.name,
      Text(
        "\(summary.orders) commandes, \(row(summary.total))",
        "\(summary.orders) orders, \(row(summary.total))")[language],
      "  " + provenance,
    ]
    lines += section(
      Text("Par producteur", "By producer"),
      summary.producers.map { (round[$0.place].name, row($0.amount)) })
    lines += section(
      Text("Par groupe", "By group"), summary.groups.map { (round[$0.place].name, row($0.amount)) })
    lines += section(
      Text("Par température", "By temperature"),
      summary.temperatures.map { ($0.temperature.name[language], row($0.amount)) })
    lines.append("")
    if check.findings.isEmpty {
      lines.append(
        Text(
          "Rien d'impossible à première vue ; « plan » dira si tout tient.",
          "Nothing impossible at first sight; “plan” will say whether everything fits.")[language])
    } else {
      lines.append(Text("Ce qui ne tient pas :", "What cannot fit:")[language])
      lines += check.findings.map { "  - " + $0.text[language] }
    }
    return lines.joined(separator: "\n")
  }

  /// The same for programs: every amount with its unit in its name.
  var json: String {
    func amount(_ amount: RoundSummary.Amount) -> [String: Int] {
      [
        "mass_g": amount.mass.value, "volume_ml": amount.volume.value, "crates": amount.crates,
        "lines": amount.lines,
      ]
    }
    let summary = check.summary
    let document = Document(
      name: round.contents.name, orders: summary.orders, total: amount(summary.total),
      mass: Dictionary(
        uniqueKeysWithValues: summary.mass.map { ($0.key.rawValue + "_g", $0.value.value) }),
      producers: .init(
        uniqueKeysWithValues: summary.producers.map { ($0.place.name, amount($0.amount)) }),
      groups: .init(
        uniqueKeysWithValues: summary.groups.map { ($0.place.name, amount($0.amount)) }),
      temperatures: .init(
        uniqueKeysWithValues: summary.temperatures.map {
          ($0.temperature.rawValue, amount($0.amount))
        }),
      findings: check.findings.map { $0.text[language] })
    return Terminal.json(document)
  }

  private struct Document: Encodable {
    let name: String
    let orders: Int
    let total: [String: Int]
    let mass: [String: Int]
    let producers: [String: [String: Int]]
    let groups: [String: [String: Int]]
    let temperatures: [String: [String: Int]]
    let findings: [String]
  }

  private var provenance: String {
    let say = Wording(language)
    let parts = check.summary.massPercents.map(say.percent)
    return say(
      Text(
        "kilos mesurés \(parts[0]), déduits \(parts[1]), inconnus \(parts[2])",
        "kilos measured \(parts[0]), inferred \(parts[1]), unknown \(parts[2])"))
  }

  private func section(_ title: Text, _ rows: [(String, String)]) -> [String] {
    let width = rows.map(\.0.count).max() ?? 0
    return ["", title[language]]
      + rows.map { name, amount in
        "  " + name.padding(toLength: width + 2, withPad: " ", startingAt: 0) + amount
      }
  }

  private func row(_ amount: RoundSummary.Amount) -> String {
    let say = Wording(language)
    var parts = [say.mass(amount.mass), say.liters(amount.volume)]
    if amount.crates > 0 { parts.append(say.count(amount.crates, .crate)) }
    return parts.joined(separator: ", ")
  }
}
