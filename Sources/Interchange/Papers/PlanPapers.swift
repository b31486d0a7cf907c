public import Cabotage

/// Every file that a plan is handed on as: sheets to print, tables, maps and calendar entries.
///
/// The same round, plan and language give the same bytes.
public struct PlanPapers: Sendable {
  private let source: PaperSource
  private let changes: PlanDifference?

  /// Takes a plan of a round, to be written in a language.
  ///
  /// - Parameters:
  ///   - round: The round.
  ///   - plan: The plan.
  ///   - changes: What changes since a plan that people have; `nil` where they have none.
  ///   - language: The language.
  /// - Precondition: The plan was made for this round.
  public init(
    round: Round, plan: Plan, changes: PlanDifference? = nil, language: Language
  ) {
    source = PaperSource(round: round, plan: plan, language: language)
    self.changes = changes
  }

  /// The text of `plan.json`.
  public var json: String {
    String(decoding: PlanDocument(source.plan, of: source.round).json(), as: UTF8.self)
  }

  /// The files, `plan.json` first.
  public func files() -> [PaperFile] {
    [
      PaperFile("plan.json", json),
      PaperFile("plan.html", PlanPage(source: source, changes: changes).html()),
      PaperFile("rounds.geojson", source.geoDocument.json()),
      PaperFile("picking.csv", source.pickingTable.bytes),
      PaperFile("crates.csv", source.crateTable.bytes),
      PaperFile("costs.csv", source.costTable.bytes),
      PaperFile("rounds.ics", source.calendar),
    ] + preparationFile + [deliveredFile] + ledgerFile + turnFile + changeFile + routes
  }

  /// What to fill in on the day, for `cabotage reconcile`.
  private var deliveredFile: PaperFile {
    let sheet = FolderFile.sheet(source.round.linesToDeliver, source.wording.language)
    return PaperFile(sheet.name, sheet.text)
  }

  /// The hours of the hubs; nothing where nothing is prepared.
  private var preparationFile: [PaperFile] {
    source.plan.preparations.isEmpty
      ? [] : [PaperFile("preparation.csv", source.preparationTable.bytes)]
  }

  /// What the folder of the next round takes as its `history.csv`; nothing where nothing was short.
  private var ledgerFile: [PaperFile] {
    let ledger = source.ledger
    guard !ledger.isEmpty else { return [] }
    let sheet = FolderFile.sheet(ledger, source.wording.language)
    return [PaperFile(sheet.name, sheet.text)]
  }

  /// What the folder of the next round takes as its `turns.csv`; nothing where nobody drives.
  private var turnFile: [PaperFile] {
    guard let account = source.round.turnAccount(of: source.plan) else { return [] }
    let sheet = FolderFile.sheet(account.after, source.wording.language)
    return [PaperFile(sheet.name, sheet.text)]
  }

  private var changeFile: [PaperFile] {
    changes.map { changes in
      let document = ChangeDocument(changes, to: source.plan, of: source.round)
      return [PaperFile("changes.json", document.json + "\n")]
    } ?? []
  }

  /// The tours for navigation devices, named after the tours where their names can tell files apart.
  private var routes: [PaperFile] {
    let tours = source.plan.tours
    let names = tours.map(\.id.plainName)
    let areClear = !names.contains("") && Set(names.map { $0.lowercased() }).count == names.count
    return tours.enumerated().map { index, tour in
      PaperFile("gpx/\(areClear ? names[index] : "tour-\(index + 1)").gpx", source.gpx(of: tour))
    }
  }
}
