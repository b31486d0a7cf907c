public import Cabotage
public import Foundation

/// A plan as `plan.json` holds it: every amount's unit is in its key.
///
/// The keys and their meaning are in `docs/plan-json.md`, their grammar in `docs/plan.schema.json`.
/// The same plan gives the same bytes: keys are sorted and no clock is read.
public struct PlanDocument: Sendable, Hashable, Codable {
  /// What the key `format` says.
  public static let format = "cabotage-plan"
  /// What the key `version` says.
  public static let version = 4

  var format = Self.format
  var version = Self.version
  var round: Heading
  var tours: [TourEntry]
  var lots: [LotEntry]
  var crates: [CrateEntry]
  var unserved: [UnservedEntry]
  var shortages: [ShortageEntry]
  var totals: TotalsEntry
  var shares: [ShareEntry]
  var travel: TravelSummaryEntry
  var seed: UInt64
  var iterations: Int
  var proof: ProofEntry?
  var preparation: [PreparationEntry]?

  /// Takes down a plan of a round.
  public init(_ plan: Plan, of round: Round) {
    self.round = Heading(round)
    tours = zip(plan.tours, plan.emptyCrates(in: round)).map { tour, emptyCrates in
      TourEntry(tour, date: round.contents.days[tour.day].date, emptyCrates: emptyCrates)
    }
    lots = plan.lots.map(LotEntry.init)
    crates = plan.crates.map(CrateEntry.init)
    unserved = plan.unserved.map(UnservedEntry.init)
    shortages = plan.shortages.map(ShortageEntry.init)
    totals = TotalsEntry(plan.totals)
    shares = plan.shares.map(ShareEntry.init)
    travel = TravelSummaryEntry(plan.travel)
    seed = plan.seed
    iterations = plan.iterations
    proof = plan.proof.map(ProofEntry.init)
    preparation =
      plan.preparations.isEmpty ? nil : plan.preparations.map(PreparationEntry.init)
  }

  /// Reads the bytes of a `plan.json`.
  ///
  /// - Throws: ``PlanDocumentError`` where the bytes are not a plan of this version.
  public init(json: Data) throws(PlanDocumentError) {
    self = try DocumentLabel.decode(json, format: Self.format, version: Self.version)
    guard positionsAreKnown else { throw .malformed("a lot or crate that is not in the file") }
  }

  /// The bytes of the file.
  public func json() -> Data {
    paperJSON() + Data("\n".utf8)
  }

  /// Reads a file `plan.json`.
  ///
  /// - Throws: ``PlanDocumentError`` where there is no such file, or another.
  public init(at file: URL) throws(PlanDocumentError) {
    try self.init(json: DocumentLabel.bytes(at: file))
  }

  /// The plan that the document holds, its days being those of a round of the same dates.
  ///
  /// - Throws: ``PlanDocumentError`` where the round has not a day of a tour, or the plan does not
  ///   hang together.
  public func plan(in round: Round) throws(PlanDocumentError) -> Plan {
    var document = self
    for (index, tour) in tours.enumerated() {
      let day = round.contents.days.firstIndex { $0.date.iso == tour.date }
      guard let day else { throw .otherDay(tour.date.shown) }
      document.tours[index].day = day
    }
    guard document.plan.isCoherent(in: round) else {
      throw .malformed("hours, places or lots that do not hang together")
    }
    return document.plan
  }

  /// The plan that the document holds.
  public var plan: Plan {
    Plan(
      tours: tours.map(\.tour), lots: lots.map(\.lot), crates: crates.map(\.crate),
      unserved: unserved.map(\.unserved), shortages: shortages.map(\.shortage),
      totals: totals.totals, shares: shares.map(\.share), travel: travel.summary, seed: seed,
      iterations: iterations, proof: proof?.proof,
      preparations: (preparation ?? []).map(\.preparation))
  }

  private var positionsAreKnown: Bool {
    let ofLots = tours.flatMap(\.stops).flatMap { $0.unloads + $0.loads } + unserved.map(\.lot)
    return ofLots.allSatisfy(lots.indices.contains)
      && lots.flatMap(\.crates).allSatisfy(crates.indices.contains)
      && tours.allSatisfy { tour in
        tour.loading?.isKnown(stops: tour.stops.count, lots: lots.count, crates: crates.count)
          ?? true
      }
  }
}
