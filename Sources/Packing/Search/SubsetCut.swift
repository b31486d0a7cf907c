/// A rank-1 cut: of so many pieces of a few types, half as many bins at most hold two.
///
/// The sum over bins of half their pieces of the types, rounded down, is at most half of all such
/// pieces, rounded down (Jepsen, Petersen, Spoorendonk and Pisinger, "Subset-row inequalities
/// applied to the vehicle-routing problem with time windows", 2008).
struct SubsetCut: Hashable, Sendable {
  /// The types, in order.
  let members: [Int]
  /// The most that the sum may be.
  let limit: Int

  /// How many pieces of a cut's types a parcel is.
  struct Share {
    let cut: Int
    let count: Int
  }

  /// What the cut counts in a bin of these pieces.
  func coefficient(of parts: [Pattern.Part]) -> Int { load(of: parts) / 2 }

  private func load(of parts: [Pattern.Part]) -> Int {
    parts.reduce(0) { members.contains($1.type) ? $0 + $1.count : $0 }
  }

  /// A parcel's shares of some of the cuts.
  static func shares(of contents: [Pattern.Part], in cuts: [SubsetCut], _ chosen: [Int]) -> [Share]
  {
    chosen.compactMap { cut in
      let load = cuts[cut].load(of: contents)
      return load == 0 ? nil : Share(cut: cut, count: load)
    }
  }
}
