import Cabotage
import Foundation
import Quantities

/// What `cabotage check` says, as text or as JSON.
struct CheckReport {
  let round: Round
  let check: RoundCheck
  /// The plan whose gaps are to be explained, if that was asked for.
  let plan: Plan?
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
    lines += divided
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
    if let plan { lines += explanation(of: plan) }
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
      shortages: round.shortages.map { shortage in
        Short(
          product: shortage.product.name, ordered: shortage.ordered,
          available: shortage.available, substituted: shortage.substituted)
      },
      findings: check.findings.map { $0.text[language] },
      unserved: plan.map { plan in plan.unserved.map { entry(of: $0, in: plan) } })
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
    let shortages: [Short]
    let findings: [String]
    let unserved: [Unserved]?
  }

  private struct Short: Encodable {
    let product: String
    let ordered: Int
    let available: Int
    let substituted: Int
  }

  private struct Unserved: Encodable {
    let from: String
    let to: String
    let massG: Int
    let reason: String
    let ways: [Way]
    let contradiction: String?

    enum CodingKeys: String, CodingKey {
      case from, to, reason, ways, contradiction
      case massG = "mass_g"
    }
  }

  private struct Way: Encodable {
    let change: String
    let priceMeur: Int

    enum CodingKeys: String, CodingKey {
      case change
      case priceMeur = "price_meur"
    }
  }

  private func entry(of unserved: Plan.Unserved, in plan: Plan) -> Unserved {
    let lot = plan.lots[unserved.lot]
    return Unserved(
      from: lot.from.name, to: lot.to.name, massG: lot.mass.value,
      reason: unserved.reason[language],
      ways: unserved.ways.map { Way(change: $0.text[language], priceMeur: $0.price.value) },
      contradiction: unserved.contradiction?[language])
  }

  /// What stays behind, why, and what would serve it.
  private func explanation(of plan: Plan) -> [String] {
    let say = Wording(language)
    guard !plan.unserved.isEmpty else {
      return ["", say(Text("Un plan sert tout.", "A plan serves everything."))]
    }
    let lines = plan.unserved.flatMap { unserved -> [String] in
      let lot = plan.lots[unserved.lot]
      let head =
        "  - \(round[lot.from].name) → \(round[lot.to].name), \(say.mass(lot.mass)) : "
        + say(unserved.reason)
      return [head] + unserved.ways.map { "      · " + say.way($0) }
        + (unserved.contradiction.map { ["      · " + say($0)] } ?? [])
    }
    return [
      "",
      say(
        Text(
          "Ce qui reste en arrière, et ce qui le servirait :",
          "What stays behind, and what would serve it:")),
    ] + lines
  }

  /// What is short, and how the plan divides it.
  private var divided: [String] {
    let say = Wording(language)
    guard let rule = round.shortages.first?.rule else { return [] }
    let head = say(Text("Pas assez pour tous :", "Not enough for all:"))
    return ["", head] + round.shortages.map { "  - " + say.sentence(of: $0, in: round) }
      + ["  " + say.sentence(of: rule)]
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
