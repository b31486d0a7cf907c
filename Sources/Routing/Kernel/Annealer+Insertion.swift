import Quantities

extension Annealer {
  /// The visits beside which an insertion is tried.
  ///
  /// Fewer are faster, and lose more by it than they gain.
  static var nearest: Int { 50 }
  /// Those beside which it is tried on a larger vehicle too.
  private static var nearestUpgraded: Int { 10 }

  /// Finds the cheapest way to insert a job that costs less than to leave it out.
  mutating func findSlot(for job: Int32, _ best: inout Slot) {
    let freight = terrain.jobs[job]
    best.cost = freight.prize
    for choice in freight.firstChoice..<(freight.firstChoice &+ freight.choiceCount) {
      findSlot(forChoice: choice, isRequired: freight.isRequired, &best)
    }
  }

  /// The same for one shipment of a job.
  @inline(__always)
  mutating func findSlot(forChoice choice: Int32, isRequired: Bool, _ best: inout Slot) {
    if terrain.choices[choice].second < 0 {
      offerSingle(choice, isRequired: isRequired, &best)
    } else {
      offerPair(choice, isRequired: isRequired, &best)
    }
  }

  /// Tries a shipment of one visit beside its nearest visits, and on idle vehicles.
  @inline(__always)
  private mutating func offerSingle(_ choice: Int32, isRequired: Bool, _ best: inout Slot) {
    let probe = Probe(terrain, choice)
    repeat {
      // The loop for vehicles all alike, which asks nothing else, is compiled apart.
      if terrain.isUniform {
        offerNear(probe, isUniform: true, &best)
      } else {
        offerNear(probe, isUniform: false, &best)
      }
      if scansEnds { offerEnds(probe, &best) }
      if T.isRuled, terrain.realCount < terrain.visitCount { offerTrips(probe, &best) }
      if opensFreely { offerIdle(probe, &best) }
    } while !settleOffers(&best)
    if !best.isFound, isRequired {
      repeat { offerEverywhere(probe, &best) } while !settleOffers(&best)
    }
    if !opensFreely, !best.isFound {
      repeat { offerIdle(probe, &best) } while !settleOffers(&best)
    }
    if !best.isFound, openKind >= 0 {
      openKind = -1
      repeat { offerIdle(probe, &best) } while !settleOffers(&best)
    }
  }

  /// Tries the places beside the nearest visits.
  @inline(__always)
  private mutating func offerNear(
    _ probe: Probe<M, L>, isUniform: Bool, _ best: inout Slot
  ) {
    let first = Int(probe.visit) &* terrain.nearCount
    // Copies that stay in registers, which what is reached through a reference does not.
    var (found, blinkLeft) = (best, blink)
    defer { (best, blink) = (found, blinkLeft) }
    for slot in first..<(first &+ min(Self.nearest, terrain.nearCount)) {
      let other = terrain.near[slot]
      guard chain.nodes[other].route >= 0 else { continue }
      if !L.flows, !L.fits(probe.sum, chain.rooms[chain.nodes[other].route]) {
        if !isUniform, terrain.isMixed, slot < first &+ Self.nearestUpgraded {
          offerUpgrade(probe, other, &found)
        }
        continue
      }
      let path = chain.paths[chain.nodes[other].route]
      if !isUniform, !terrain.isUnrestricted {
        guard terrain.allows(probe.freight, on: path.kind) else { continue }
      }
      blinkLeft &-= 2
      if blinkLeft < 0 {
        blinkLeft = 1 &+ random.below(2 * Self.blinkRate)
        continue
      }
      let row = probe.row
      let into = terrain.metric.metersIn(row, from: other)
      let out = terrain.metric.metersOut(row, to: other)
      let behind =
        into &+ terrain.metric.metersOut(row, to: chain.nodes[other].succSite)
        &- Int(chain.nodes[other].legOut)
      offer(probe, behind, other, chain.nodes[other].succ, path, &found)
      let ahead =
        terrain.metric.metersIn(row, from: chain.nodes[other].predSite) &+ out
        &- Int(chain.nodes[other].legIn)
      offer(probe, ahead, chain.nodes[other].pred, other, path, &found)
    }
  }

  /// Keeps a way to insert a visit between two nodes, if it is cheaper than the best and allowed.
  @inline(__always)
  mutating func offer(
    _ probe: Probe<M, L>, _ detour: Int, _ pred: Int32, _ succ: Int32, _ path: Path<L.Amount>,
    _ best: inout Slot, fixedCost: Int = 0
  ) {
    tally.evaluations &+= 1
    var cost = detour &* path.costPerMeter &+ fixedCost
    guard cost < best.cost else { return }
    if L.flows {
      guard L.admits(chain.loads[pred], probe.goods, path.capacity) else { return }
    }
    if T.isRuled {
      var slot = Slot()
      slot.cost = estimate(probe, cost, pred, succ, path)
      guard slot.cost < offerLimit(best) else { return }
      slot.choice = probe.choice
      slot.pred = pred
      offer(slot)
      return
    }
    if T.isActive {
      let predSite = chain.nodes[succ].predSite
      let succSite = chain.nodes[pred].succSite
      var head = T.head(chain.times[pred])
      guard
        T.advance(
          &head,
          terrain.metric.secondsIn(probe.row, from: predSite) &+ Int(chain.nodes[pred].service),
          probe.stop, terrain.windows)
      else { return }
      let seconds =
        terrain.metric.secondsOut(probe.row, to: succSite) &+ Int(probe.stop.service)
      guard T.joins(head, seconds, chain.times[succ]) else { return }
      if T.countsDuration {
        let kind = terrain.kinds[path.kind]
        let duration = T.duration(head, seconds, chain.times[succ])
        guard duration <= kind.longestDuration else { return }
        let before = path.count > 0 ? path.duration : 0
        cost &+= (duration &- before) &* kind.costPerSecond
        guard cost < best.cost else { return }
      }
    }
    best.cost = cost
    best.choice = probe.choice
    best.pred = pred
    best.upgrade = -1
    best.side = .none
  }
}
