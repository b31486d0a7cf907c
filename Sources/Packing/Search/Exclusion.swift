/// Pieces of several types of which no bin may hold all.
struct Exclusion: Sendable {
  private let members: [Pattern.Part]

  /// Excludes some pieces, one part a type.
  init(_ members: [Pattern.Part]) {
    self.members = members
  }

  /// The same among types with other numbers; `nil` where one of its types is not among them.
  func renumbered(by numbers: [Int: Int]) -> Exclusion? {
    let parts = members.compactMap { member in
      numbers[member.type].map { Pattern.Part(type: $0, count: member.count) }
    }
    return parts.count == members.count ? Exclusion(parts) : nil
  }

  /// Whether any of some pieces is one that it names.
  func concerns(_ contents: [Pattern.Part]) -> Bool {
    contents.contains { part in members.contains { $0.type == part.type } }
  }

  /// How many more parcels of some contents a bin may take, given what it holds of each type.
  func room(for contents: [Pattern.Part], holding held: (Int) -> Int) -> Int {
    members.reduce(0) { room, member in
      let missing = member.count - 1 - held(member.type)
      guard missing >= 0 else { return room }
      let each = contents.first { $0.type == member.type }?.count ?? 0
      return each == 0 ? .max : max(room, missing / each)
    }
  }
}
