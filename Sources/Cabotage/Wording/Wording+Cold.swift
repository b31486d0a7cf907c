import Quantities

extension Wording {
  /// How many lots of cold goods are in the open for longer than they should be; `nil` where none is.
  package func coldWarning(of plan: Plan, in round: Round) -> String? {
    let lots = plan.coldExposures(in: round).joined().count(where: \.isTooLong)
    guard lots > 0 else { return nil }
    let limit = duration(Plan.ColdExposure.longestInTheOpen)
    return count(lots, .lot)
      + self(
        Text(
          " de produits froids plus de \(limit) hors du froid, chargements et déchargements compris",
          " of cold goods over \(limit) out of the cold, loading and unloading together"))
  }
}
