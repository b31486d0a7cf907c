package import Cabotage
import Sharing

/// The files of a pooling: those of the joint plan, the certificate, the bill to print and the ledger.
package struct PoolPapers: Sendable {
  /// The pooling, its shares and what is claimed of them.
  package let certificate: PoolCertificate
  /// The shares by all rules.
  package let sharing: PoolSharing
  let history: [LedgerEntry]
  let source: PaperSource
  private let papers: PlanPapers

  /// Takes a pooling and its shares, to be written in a language.
  ///
  /// - Parameter history: What partners paid and advanced in months before.
  package init(
    certificate: PoolCertificate, sharing: PoolSharing, history: [LedgerEntry],
    language: Language
  ) {
    self.certificate = certificate
    self.sharing = sharing
    self.history = history
    let pooling = certificate.pooling
    source = PaperSource(round: pooling.round, plan: pooling.plan, language: language)
    papers = PlanPapers(round: pooling.round, plan: pooling.plan, language: language)
  }

  /// The text of `pool.json`.
  package var json: String {
    String(decoding: PoolDocument(certificate).json(), as: UTF8.self)
  }

  /// All files.
  package func files() -> [PaperFile] {
    papers.files() + [
      PaperFile("pool.json", json),
      PaperFile("pool.html", PlanPage(source: source).html(of: poolSheets)),
      PaperFile("ledger.csv", ledgerTable.bytes),
    ]
  }

  /// What one partner needs and no more: the sheets of its vehicles and of its groups, and the bill.
  ///
  /// Nothing of other partners' households is among them.
  package func files(for partner: Int) -> [PaperFile] {
    let pooling = certificate.pooling
    let network = pooling.partners[partner].id
    let vehicles = Set(
      pooling.round.contents.vehicles.filter { $0.network == network }.map(\.id))
    let tours = Set(pooling.plan.tours.filter { vehicles.contains($0.vehicle) }.map(\.id))
    let groups = Set(source.groups.filter { $0.network == network }.map(source.code))
    let page = PlanPage(source: source)
    let sheets =
      source.driverSheets.filter { tours.contains($0.code) }
      + source.loadingSheets.filter { tours.contains($0.code) }
      + source.temperatureSheets.filter { tours.contains($0.code) }
      + source.pickingSheets.filter { groups.contains($0.code) }
      + source.householdSheets.filter { groups.contains($0.code) }
    let routes = pooling.plan.tours.filter { tours.contains($0.id) }.map {
      PaperFile("gpx/\($0.id.plainName).gpx", source.gpx(of: $0))
    }
    return [
      PaperFile("plan.html", page.html(of: sheets)),
      PaperFile("pool.html", page.html(of: poolSheets)),
      PaperFile("ledger.csv", ledgerTable.bytes),
    ] + routes
  }

  /// What a hub needs and no more: when goods come, which crates are filled for whom, what is loaded.
  ///
  /// Neither the bill nor goods that others fill in crates are among them.
  package func files(at hub: Identifier<Place>) -> [PaperFile] {
    let plan = certificate.pooling.plan
    let groups = Set(
      source.groups.filter { group in
        !group.packsItself && plan.lots.contains { $0.from == hub && $0.to == group.id }
      }.map(source.code))
    let tours = Set(
      plan.tours.filter { $0.start == hub || $0.stops.contains { $0.place == hub } }.map(\.id))
    let sheets =
      zip(plan.preparations, source.preparationSheets).filter { $0.0.hub == hub }.map(\.1)
      + source.pickingSheets.filter { groups.contains($0.code) }
      + source.loadingSheets.filter { tours.contains($0.code) }
    return [PaperFile("plan.html", PlanPage(source: source).html(of: sheets))]
  }

  private var ledgerTable: CsvTable {
    var table = CsvTable(
      language: source.wording.language, columns: LedgerEntry.columns)
    for entry in ledger { table.append(entry.cells) }
    return table
  }

  /// The history, and what this round adds to it.
  var ledger: [LedgerEntry] {
    let date = certificate.pooling.round.contents.days.last?.date.iso ?? ""
    return history
      + certificate.pooling.partners.indices.map { partner in
        LedgerEntry(
          date: date, round: certificate.pooling.round.contents.name,
          partner: certificate.pooling.partners[partner].id.name,
          shareCents: certificate.bill.shares[partner],
          advanceCents: certificate.bill.advances[partner])
      }
  }
}
