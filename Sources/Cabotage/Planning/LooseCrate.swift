import Quantities

/// The units of one order that may share a crate, with the lines they come from.
struct PackingJob {
  let order: Identifier<Order>
  let member: Identifier<Member>
  let compartment: Compartment
  let contents: [ProductCount]
}

/// A crate that has no number yet.
struct LooseCrate {
  let job: PackingJob
  let type: CrateType?
  let contents: [ProductCount]
  let arrangement: [PackedCrate.PlacedUnit]?

  init(
    _ job: PackingJob, type: CrateType?, contents: [ProductCount],
    arrangement: [PackedCrate.PlacedUnit]? = nil
  ) {
    self.job = job
    self.type = type
    self.contents = contents
    self.arrangement = arrangement
  }

  /// A crate that was packed before, weighed again.
  init(_ crate: PackedCrate, in round: Round) {
    let compartment = crate.temperature.compartment
    self.init(
      PackingJob(
        order: crate.order, member: crate.member, compartment: compartment,
        contents: crate.contents),
      type: crate.type.flatMap(round.crateType), contents: crate.contents,
      arrangement: crate.arrangement)
  }

  func numbered(
    _ number: Int, of count: Int, group: Identifier<Place>, in round: Round
  ) -> PackedCrate {
    let goods = round.mass(of: contents)
    return PackedCrate(
      group: group, member: job.member, order: job.order, number: number, count: count,
      type: type?.id, temperature: round.strictest(of: contents),
      isFragile: contents.contains { round[$0.product].isFragile }, contents: contents,
      arrangement: arrangement, mass: goods + (type?.emptyMass ?? 0),
      volume: type?.volume ?? round.volume(of: contents))
  }
}

extension Round {
  /// The class that some goods of one crate class must all travel in.
  fileprivate func strictest(of goods: [ProductCount]) -> TemperatureClass {
    let classes = Set(goods.map { self[$0.product].temperature })
    return classes.count == 1 ? classes.first ?? .ambient : classes.first?.crateClass ?? .ambient
  }
}
