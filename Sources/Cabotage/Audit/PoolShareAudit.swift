import Quantities
import Sharing

/// Whether the shares and the bill add up to the cent, and no group could gain more than is said.
struct PoolShareAudit {
  let certificate: PoolCertificate

  private var pooling: Pooling { certificate.pooling }
  private var shares: [Int] { certificate.outcome.shares }

  func faults() -> [String] {
    guard shares.count == pooling.partners.count else { return ["not every partner has a share"] }
    var faults = billFaults()
    // Joint tours are rounded to the cent on their sheets; so is the bill, and it is what is shared.
    let bill = pooling.plan.tours.reduce(pooling.trunk.value / 10) {
      $0 + $1.cost.total.value / 10
    }
    if shares.reduce(0, +) != bill { faults.append("the shares do not add up to the bill") }
    let all = pooling.groups.count - 1
    func gain(_ cost: (PoolGroup) -> Int) -> (bits: Int, gain: Int) {
      pooling.groups.dropFirst().dropLast().reduce((0, 0)) { best, group in
        let paid = group.members.players.reduce(0) { $0 + shares[$1] }
        let gain = paid - cost(group)
        return gain > best.1 ? (group.members.bits, gain) : best
      }
    }
    let possible = gain(\.bound)
    let shown = gain(\.cost)
    if certificate.outcome.mostGain != possible.gain {
      faults.append("a group may gain \(possible.gain) cents, not \(certificate.outcome.mostGain)")
    }
    let isRight =
      switch certificate.outcome.verdict {
      case .stable: possible.gain == 0
      case .undecided(let objection):
        shown.gain == 0 && possible.gain > 0 && objection.gain == possible.gain
          && objection.coalition.bits == possible.bits
      case .unstable(let objection):
        shown.gain > 0 && objection.gain == shown.gain && objection.coalition.bits == shown.bits
      }
    if !isRight { faults.append("the verdict is another") }
    if let proof = certificate.proof {
      if !isOfRule(proof) { faults.append("the proof is of another rule") }
      if let flaw = flaw(of: proof, bill: bill, all: all) {
        faults.append("the proof of the rule fails: \(flaw)")
      }
    } else if [.equalSaving, .nucleolus].contains(certificate.outcome.rule) {
      faults.append("the proof of the rule is missing")
    }
    return faults
  }

  private func billFaults() -> [String] {
    let bill = certificate.bill
    var faults: [String] = []
    let gifts = bill.lines.first { $0.kind == .solidarity }?.amounts ?? shares.map { _ in 0 }
    guard gifts.count == shares.count else { return ["the line of solidarity is not of all"] }
    if bill.shares != zip(shares, gifts).map(+) { faults.append("the bill is of other shares") }
    faults += giftFaults(gifts)
    let sums = shares.indices.map { partner in
      bill.lines.reduce(0) { $0 + ($1.amounts.indices.contains(partner) ? $1.amounts[partner] : 0) }
    }
    if sums != bill.shares { faults.append("the lines do not add up to the shares") }
    for line in bill.lines {
      let sum = line.amounts.reduce(0, +)
      if line.kind == .agreement, sum != 0 { faults.append("the rule takes more than it gives") }
      if line.kind == .trunk, sum != pooling.trunk.value / 10 {
        faults.append("the line of carriers is not what they take")
      }
    }
    let driven = pooling.plan.totals.cost.total.value / 10
    if bill.advances.count != shares.count || bill.advances.reduce(0, +) != driven {
      faults.append("the advances are not what was driven")
    }
    return faults
  }

  /// Who gives gives what the round says; the others have it in proportion to their shares, to the cent.
  private func giftFaults(_ gifts: [Int]) -> [String] {
    let given = pooling.partners.map {
      (pooling.round.contents.solidarity[$0.id]?.value ?? 0) / 10
    }
    let receivers = shares.indices.filter { given[$0] == 0 }
    let paid = receivers.reduce(0) { $0 + max(0, shares[$1]) }
    let sum = given.reduce(0, +)
    let isGiven = shares.indices.allSatisfy { given[$0] == 0 || gifts[$0] == given[$0] }
    let isShared = receivers.allSatisfy { partner in
      abs(gifts[partner] * paid + sum * max(0, shares[partner])) <= paid
    }
    return isGiven && isShared && gifts.reduce(0, +) == 0 && sum <= paid
      ? [] : ["the line of solidarity is not what partners give"]
  }

  /// Whether a proof is of the certificate's rule; equal savings may have to be left to the prenucleolus.
  private func isOfRule(_ proof: LexicographicSharing) -> Bool {
    switch (certificate.outcome.rule, proof.rule) {
    case (.nucleolus, .nucleolus(.total)), (.equalSaving, .prenucleolus(.total)): true
    case (.equalSaving, .equalSaving(let alone, _)):
      alone == shares.indices.map { pooling.groups[1 << $0].cost }
    default: false
    }
  }

  /// Kohlberg's weights, checked in exact arithmetic by what knows nothing of plans.
  private func flaw(of proof: LexicographicSharing, bill: Int, all: Int) -> String? {
    let isOfPlans = certificate.outcome.rule == .nucleolus
    let game = try? CostGame(playerCount: shares.count) { coalition in
      let group = pooling.groups[coalition.bits]
      return coalition.bits == all ? bill : isOfPlans ? group.cost : group.bound
    }
    guard let game else { return "no game" }
    if let flaw = proof.flaw(in: game) { return "\(flaw)" }
    // Rounding moves a share by less than a cent.
    let isRounded = zip(proof.shares, shares).allSatisfy {
      $0.roundedDown <= $1 && $1 <= $0.roundedUp
    }
    return isRounded ? nil : "other shares"
  }
}
