import Cabotage

extension PlanDocument {
  /// Which round the plan is for.
  struct Heading: Sendable, Hashable, Codable {
    var name: String
    var language: Language
    var dates: [String]
    var hubs: [Identifier<Place>]

    init(_ round: Round) {
      name = round.contents.name
      language = round.contents.language
      dates = round.contents.days.map(\.date.iso)
      hubs = round.contents.hubs
    }
  }
}
