public import Cabotage
public import Foundation

/// A folder of spreadsheets that describes a round.
///
/// `round.yaml` says what the round is; `places.csv`, `vehicles.csv`, `products.csv` and
/// `orders.csv` hold its data, and `crates.csv`, `volunteers.csv`, `travel.csv`, `history.csv` and
/// `turns.csv` may add to it.
/// `docs/files.md` describes them all.
public enum RoundFolder {
  /// Reads a folder.
  ///
  /// - Returns: The round, and what is doubtful in the folder.
  /// - Throws: ``UnreadableFolder`` with everything that is wrong, not only the first.
  public static func read(
    at folder: URL
  ) throws(UnreadableFolder) -> (round: Round, warnings: [Diagnostic]) {
    let log = DiagnosticLog()
    if let problem = FolderContents.problem(with: folder) {
      throw UnreadableFolder(diagnostics: [problem], language: .french)
    }
    let file = RoundFile(in: folder, log)
    let places = Sheet<Place>(in: folder, log)
    let vehicles = Sheet<Vehicle>(in: folder, log)
    let products = Sheet<Product>(in: folder, log)
    let orders = Sheet<OrderLine>(in: folder, log)
    let crates = Sheet<CrateType>(in: folder, log)
    let volunteers = Sheet<Volunteer>(in: folder, log)
    let travel = Sheet<TravelEntry>(in: folder, log)
    let history = Sheet<FillRecord>(in: folder, log)
    let turns = Sheet<TurnRecord>(in: folder, log)
    FolderContents.noteStrangers(in: folder, log)

    var contents = file.contents
    contents.places = places.records
    contents.vehicles = vehicles.records
    contents.products = products.records
    contents.orders = orders.records
    contents.crates = crates.records
    contents.volunteers = volunteers.records
    contents.travel = travel.records
    contents.history = history.records
    contents.turnHistory = turns.records
    if contents.networks.isEmpty { contents.networks = contents.citedNetworks }

    let origins = FolderOrigins(
      file,
      [
        places.origin, vehicles.origin, products.origin, orders.origin, crates.origin,
        volunteers.origin, travel.origin, history.origin, turns.origin,
      ])
    let round: Round?
    do throws(InvalidRound) {
      round = try Round(contents)
      origins.note(round?.warnings ?? [], log)
    } catch {
      round = nil
      origins.note(error.issues, log)
    }
    let diagnostics = log.sorted(by: RoundTable.allCases.map(\.file))
    guard let round, !log.hasErrors else {
      assert(log.hasErrors, "every issue was taken for the consequence of another")
      throw UnreadableFolder(diagnostics: diagnostics, language: contents.language)
    }
    return (round, diagnostics)
  }
}

extension Round.Contents {
  /// The networks that places, vehicles and volunteers belong to, in the order of the files.
  fileprivate var citedNetworks: [Network] {
    var seen: Set<Identifier<Network>> = []
    let cited = places.map(\.network) + vehicles.map(\.network) + volunteers.map(\.network)
    return cited.compactMap(\.self).filter { seen.insert($0).inserted }
      .map { Network(id: $0, name: $0.name) }
  }
}
