import Cabotage
import Interchange
import Quantities

/// What `cabotage pool` says at the end.
struct PoolReport {
  let papers: PoolPapers
  let language: Language
  /// The folder that the papers are in, as the user would name it.
  let destination: String

  var text: String {
    let say = Wording(language)
    let certificate = papers.certificate
    let pooling = certificate.pooling
    let alone = pooling.partners.indices.map { pooling.groups[1 << $0].cost }
    let saved = alone.reduce(0, +) - pooling.bill
    let aloneDistance = pooling.partners.indices.reduce(Distance(0)) {
      $0 + pooling.groups[1 << $1].distance
    }
    var lines = [
      say(Text("Ensemble : ", "Together: ")) + say.cents(pooling.bill) + " · "
        + say.distance(pooling.plan.totals.distance)
        + say(Text(" ; chacun de son côté : ", "; each alone: "))
        + say.cents(alone.reduce(0, +)) + " · " + say.distance(aloneDistance)
        + say(Text(" ; économie : ", "; saved: ")) + say.cents(saved) + ".",
      say(Text("Règle : ", "Rule: ")) + say(certificate.outcome.rule.name) + ".",
    ]
    for (index, partner) in pooling.partners.enumerated() {
      let share = certificate.outcome.shares[index]
      lines.append(
        "  " + partner.name + say(Text(" : ", ": ")) + say.cents(share)
          + say(Text(" au lieu de ", " instead of ")) + say.cents(alone[index]))
    }
    lines.append(say.verdict(on: certificate.outcome, in: pooling))
    lines += papers.objectionTours.map { "  - " + $0 }
    lines.append(
      say(Text("Les règles côte à côte, pour ", "The rules side by side, for "))
        + pooling.partners.map(\.name).joined(separator: ", ") + say(Text(" :", ":")))
    for outcome in papers.sharing.outcomes {
      lines.append(
        "  " + say(outcome.rule.name) + say(Text(" : ", ": "))
          + outcome.shares.map(say.cents).joined(separator: ", ")
          + say(Text(" ; gain possible au plus ", "; possible gain at most "))
          + say.cents(outcome.mostGain))
    }
    lines.append(say.scope(of: pooling))
    lines.append(say.poolingLaw)
    lines.append(
      say(Text("À imprimer : ", "To be printed: ")) + destination + "/pool.html, "
        + destination + "/plan.html")
    return lines.joined(separator: "\n")
  }
}
