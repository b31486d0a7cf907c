public import Cabotage
public import Foundation
import Quantities

/// What a round that is over is settled by: a table of credits, a report, and the record for the next.
public struct CreditPapers: Sendable {
  private let reconciliation: Reconciliation
  private let round: Round
  private let wording: Wording

  /// Takes down what came of a round.
  public init(_ reconciliation: Reconciliation, of round: Round, language: Language) {
    self.reconciliation = reconciliation
    self.round = round
    wording = Wording(language)
  }

  /// The text of `credits.json`, as `--json` prints it.
  public var json: String { CreditDocument(reconciliation).json }

  /// Writes `credits.csv`, and `history.csv` where something was short.
  ///
  /// - Throws: ``UnwritableFolder`` before anything is written if a file is in the way.
  public func write(to folder: URL, force: Bool = false) throws(UnwritableFolder) {
    let table = FolderFile(
      name: "credits.csv", text: String(decoding: table.bytes, as: UTF8.self))
    let history = FolderFile.sheet(reconciliation.history, wording.language)
    try RoundFolder.write(
      [table] + (history.isEmptyOption ? [] : [history]), to: folder, replacing: force)
  }

  /// A row for each household that is given something back, then for each producer, then the network.
  private var table: CsvTable {
    var table = CsvTable(
      language: wording.language,
      columns: [
        Text("ligne", "row"), Text("nom", "name"), Text("manque (unités)", "missing (units)"),
        Text("abîmé (unités)", "broken (units)"), Text("remplacé (unités)", "replaced (units)"),
        Text("prévu (€)", "planned (€)"), Text("à rendre (€)", "to give back (€)"),
        Text("à payer (€)", "to pay (€)"),
      ])
    for household in reconciliation.households {
      table.append([
        .text(wording(Text("foyer", "household"))), .text(household.member.name),
        .integer(household.missing), .integer(household.broken), .integer(household.replaced), "",
        euros(household.credit), "",
      ])
    }
    for producer in reconciliation.producers {
      table.append([
        .text(wording(Text("producteur", "producer"))), .text(round[producer.producer].name), "",
        "", "", euros(producer.planned), "", euros(producer.due),
      ])
    }
    table.append([
      .text(wording(Text("réseau", "network"))), "", "", "", "", "", "",
      euros(reconciliation.network),
    ])
    return table
  }

  private func euros(_ money: Money) -> CsvTable.Cell {
    .amount(money.value, per: 1_000, decimals: 2)
  }

  /// The report as plain text.
  public var text: String {
    let colon = wording(Text(" : ", ": "))
    let lines = reconciliation.lines
    guard !lines.isEmpty else {
      return ([wording(Text("Tout est arrivé comme prévu.", "All came as planned."))] + producers)
        .joined(separator: "\n")
    }
    let counts = [
      wording.count(lines.reduce(0) { $0 + $1.planned - $1.came }, .missing),
      wording.count(lines.reduce(0) { $0 + $1.broken }, .broken),
      wording.count(lines.reduce(0) { $0 + $1.substituted }, .replaced),
    ]
    let households = reconciliation.households.map { household in
      "  " + household.member.name + colon + wording.euros(household.credit)
    }
    let credits =
      wording(Text("À rendre aux foyers", "To give back to households")) + colon
      + wording.euros(reconciliation.credits)
    let rest =
      reconciliation.network > .zero
      ? [
        wording(Text("À la charge du réseau", "Borne by the network")) + colon
          + wording.euros(reconciliation.network)
      ] : []
    return ([counts.joined(separator: ", ") + ".", credits] + households + producers + rest)
      .joined(separator: "\n")
  }

  private var producers: [String] {
    let colon = wording(Text(" : ", ": "))
    let head =
      wording(Text("À payer aux producteurs", "To pay to producers")) + colon
      + wording.euros(reconciliation.due)
    return [head]
      + reconciliation.producers.map { producer in
        let amount = wording.euros(producer.due)
        let planned = wording.euros(producer.planned)
        let remark =
          producer.due == producer.planned
          ? "" : wording(Text(" (prévu \(planned))", " (planned \(planned))"))
        return "  " + round[producer.producer].name + colon + amount + remark
      }
  }
}

extension Noun {
  fileprivate static let missing = Noun(
    Text("unité manque", "unit is missing"), Text("unités manquent", "units are missing"))
  fileprivate static let broken = Noun(
    Text("abîmée", "broken"), Text("abîmées", "broken"))
  fileprivate static let replaced = Noun(
    Text("remplacée", "replaced"), Text("remplacées", "replaced"))
}
