import Quantities

extension Wording {
  /// How many hands a hub needs and why fewer are not enough, in one line.
  package func sentence(of preparation: Preparation, in round: Round) -> String? {
    guard let bound = preparation.bound else { return nil }
    let hands = count(preparation.hands, .hand)
    let work = duration(preparation.work)
    let name = round[preparation.hub].name
    let need = self(
      Text(
        "Préparation, \(name) : \(hands) au plus fort, \(work) de travail en tout",
        "Preparation, \(name): \(hands) at the busiest, \(work) of work in all"))
    let most = duration(bound.work)
    let hours = span(of: bound, in: round)
    guard preparation.isProved else {
      let least = integer(bound.hands)
      return need + " "
        + self(
          Text(
            "(au moins \(least) : \(most) à faire \(hours)).",
            "(at least \(least): \(most) to be done \(hours))."))
    }
    return need + " "
      + self(
        Text(
          "(moins est impossible : \(most) à faire \(hours)).",
          "(fewer is impossible: \(most) to be done \(hours))."))
  }

  /// What is not prepared in time, each reason a line.
  package func warnings(of preparation: Preparation, of plan: Plan, in round: Round) -> [String] {
    let name = round[preparation.hub].name
    var lines = Dictionary(grouping: preparation.late) { task in
      LateGroup(
        day: task.day, ready: task.ready, group: preparation.group(of: task.goods, in: plan))
    }.sorted { $0.key < $1.key }.map { key, tasks in
      let crates = count(tasks.count, .crate)
      let group = round[key.group].name
      let ready = clock(key.ready) + ", " + dayAndMonth(round.contents.days[key.day].date)
      return self(
        Text(
          "\(name), trop tard pour \(crates) de \(group) : tout est là à \(ready), les heures de "
            + "préparation qui restent ne suffisent pas.",
          "\(name), too late for \(crates) of \(group): all is there at \(ready), the hours of "
            + "preparation that are left are too short."))
    }
    if let undone = preparation.undone, undone > 0 {
      let crates = count(undone, .crate)
      lines.append(
        self(
          Text(
            "\(name) : avec les bénévoles disponibles, le temps manque pour \(crates).",
            "\(name): with the volunteers who can come, there is no time for \(crates).")))
    }
    return lines
  }

  private func span(of bound: Preparation.Bound, in round: Round) -> String {
    let (from, to) = (clock(bound.from), clock(bound.to))
    let first = dayAndMonth(round.contents.days[bound.day].date)
    guard bound.day != bound.lastDay else {
      return self(
        Text("de \(from) à \(to), \(first)", "from \(from) to \(to), \(first)"))
    }
    let last = dayAndMonth(round.contents.days[bound.lastDay].date)
    return self(
      Text("de \(first) \(from) à \(last) \(to)", "from \(first) \(from) to \(last) \(to)"))
  }
}

/// Crates that are late for the same reason.
private struct LateGroup: Hashable, Comparable {
  let day: Int
  let ready: Seconds
  let group: Identifier<Place>

  static func < (left: Self, right: Self) -> Bool {
    (left.day, left.ready, left.group) < (right.day, right.ready, right.group)
  }
}

extension Noun {
  package static let hand = Noun(Text("personne", "person"), Text("personnes", "people"))
}
