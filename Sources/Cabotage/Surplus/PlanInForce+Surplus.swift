public import Quantities

extension PlanInForce {
  /// Makes the best plan that goes on from there and places a surplus where that pays.
  ///
  /// Whoever wishes for some gets it where bringing it costs less than it is worth: the drives, two
  /// euros an hour for the driver and the changes at their prices, half of the worth on either side of a
  /// hub. A group whose wishes are not met on the whole way is left out, and the plan made again.
  ///
  /// - Parameters:
  ///   - offers: The surplus; of what is loaded already nothing is an offer any more.
  ///   - rule: When to stop each search.
  ///   - seed: Which of the possible searches to make.
  ///   - threads: How many threads may search at once.
  ///   - proof: When to stop proving that no changes cost less; `nil` to prove nothing.
  ///   - progress: Told of the first plan and then from time to time, on the caller's thread.
  /// - Returns: The plan in force with the round of what is sold, the new plan, and what became of the
  ///   offers.
  /// - Throws: ``PlanFault`` if the plan breaks a rule of the round, which is a fault of ours.
  public func place(
    _ offers: [SurplusOffer], until rule: StopRule, seed: UInt64 = 1, threads: Int = 1,
    proving proof: StopRule? = nil, progress: (PlanProgress) -> Void = { _ in }
  ) throws(PlanFault) -> (inForce: PlanInForce, plan: Plan, placed: [PlacedSurplus]) {
    guard !offers.isEmpty else {
      let plan = try replan(
        until: rule, seed: seed, threads: threads, proving: proof, progress: progress)
      return (self, plan, [])
    }
    let loaded = Set(outset.lots.flatMap(\.contents).map(\.product))
    let offers = offers.filter { !loaded.contains($0.product) }
    let wishes = round.contents.orders.filter { line in
      offers.contains { $0.product == line.product }
    }
    var dropped: Set<Wish> = []
    while true {
      let inForce = try offering(offers, without: dropped)
      let plan = try inForce.replan(
        until: rule, seed: seed, threads: threads, proving: proof, progress: progress)
      let unmet = inForce.unmetWishes(in: plan)
      guard unmet.isEmpty else {
        dropped.formUnion(unmet)
        continue
      }
      let placed = offers.map { offer in
        PlacedSurplus(
          offer,
          wished: wishes.reduce(0) { $1.product == offer.product ? $0 + $1.quantity : $0 },
          in: plan, of: inForce.round)
      }
      return (inForce, plan, placed)
    }
  }

  /// What a group wishes for.
  private struct Wish: Hashable {
    let product: Identifier<Product>
    let group: Identifier<Place>
  }

  /// The plan in force, and the round with the wishes that are not given up.
  private func offering(
    _ offers: [SurplusOffer], without dropped: Set<Wish>
  ) throws(PlanFault) -> PlanInForce {
    var contents = round.contents
    contents.surplus = offers
    contents.orders.removeAll { dropped.contains(Wish(product: $0.product, group: $0.group)) }
    contents.products = contents.products.map { product in
      let offer = offers.first { $0.product == product.id }
      return offer.map { product.with(available: $0.units) } ?? product
    }
    do throws(InvalidRound) {
      return try PlanInForce(plan, outset: outset, in: Round(contents))
    } catch {
      throw PlanFault.model("an offer makes the round wrong: \(error.issues)")
    }
  }

  /// The wishes of which a part is not carried on a part of the way.
  private func unmetWishes(in plan: Plan) -> Set<Wish> {
    Set(plan.unserved.flatMap { wishes(behind: $0.lot, in: plan) })
  }

  /// What a lot is carried for; none where it is no surplus.
  private func wishes(behind index: Int, in plan: Plan) -> [Wish] {
    let lot = plan.lots[index]
    let products = lot.contents.map(\.product).filter { round.offer(of: $0) != nil }
    guard lot.purpose == .collect else {
      return products.map { Wish(product: $0, group: lot.to) }
    }
    return products.compactMap { product in
      // What goes to a hub is in lots of one group each, in the order of the groups.
      let before = plan.lots.prefix(index)
        .filter { $0.purpose == .collect && $0.to == lot.to }.flatMap(\.contents)
        .reduce(0) { $1.product == product ? $0 + $1.units : $0 }
      var wanted = 0
      let group = round.contents.places.first { place in
        guard place.kind == .group, round.hub(of: place.id) == lot.to else { return false }
        wanted += round.orders.reduce(0) { sum, line in
          line.product == product && line.group == place.id ? sum + line.quantity : sum
        }
        return before < wanted
      }
      return group.map { Wish(product: product, group: $0.id) }
    }
  }
}
