/// Which tours of a pool to drive, and which way each unit of goods goes.
///
/// A tour carries amounts of goods over legs: from producers to a hub, from a hub to groups, or straight.
/// A unit takes exactly one of its ways, and all legs of that way have to be carried. What two chosen tours
/// both carry is left out of one of them, and what is not needed out of all: tours cost no more when
/// stops are dropped. So set partitioning is solved in its covering form.
///
/// Time has no place here: whoever makes the legs sees to it that goods are at the hub before the tours
/// leave that take them on.
package struct LegChoice: Sendable, Hashable {
  /// A tour that could be driven.
  package struct Tour: Sendable, Hashable {
    /// What it costs.
    package let cost: Int
    /// The position of the vehicles that could drive it, among ``LegChoice/vehicles``.
    package let vehicle: Int
    /// By leg: how much it carries.
    package let amounts: [Int: Int]

    /// Describes a tour.
    package init(cost: Int, vehicle: Int, amounts: [Int: Int]) {
      self.cost = cost
      self.vehicle = vehicle
      self.amounts = amounts
    }
  }

  /// Goods of one owner that go one way.
  package struct Unit: Sendable, Hashable {
    /// All units of an owner that pass a hub pass the same.
    package let owner: Int
    /// The ways it may go, one of which it takes.
    package let ways: [Way]

    /// Describes a unit.
    package init(owner: Int, ways: [Way]) {
      self.owner = owner
      self.ways = ways
    }
  }

  /// A way for a unit.
  package struct Way: Sendable, Hashable {
    /// The hub that it passes, if any.
    package let hub: Int?
    /// The positions of the legs that have to be carried; no other way has them.
    package let legs: [Int]
    /// The carrier that brings the goods, if one does.
    package let carrier: Int?
    /// How much the carrier brings, in the unit of its pallets.
    package let load: Int

    /// Describes a way.
    package init(hub: Int? = nil, legs: [Int], carrier: Int? = nil, load: Int = 0) {
      self.hub = hub
      self.legs = legs
      self.carrier = carrier
      self.load = load
    }
  }

  /// A carrier that takes so much if it comes at all, and so much for each pallet begun.
  package struct Carrier: Sendable, Hashable {
    /// What it takes if it comes.
    package let perDelivery: Int
    /// What it takes for each pallet that is begun.
    package let perPallet: Int
    /// What a pallet holds.
    package let pallet: Int

    /// Describes a tariff.
    package init(perDelivery: Int, perPallet: Int, pallet: Int) {
      self.perDelivery = perDelivery
      self.perPallet = perPallet
      self.pallet = pallet
    }

    func cost(of load: Int) -> Int {
      load == 0 ? 0 : perDelivery + (load + pallet - 1) / pallet * perPallet
    }
  }

  /// The tours that could be driven.
  package let tours: [Tour]
  /// How many vehicles there are of each sort; each drives one tour.
  package let vehicles: [Int]
  /// By leg: how much has to be carried, if its way is taken; more than nothing.
  package let legs: [Int]
  /// The goods.
  package let units: [Unit]
  /// The carriers.
  package let carriers: [Carrier]

  /// Puts a choice together.
  package init(
    tours: [Tour], vehicles: [Int], legs: [Int], units: [Unit], carriers: [Carrier] = []
  ) {
    self.tours = tours
    self.vehicles = vehicles
    self.legs = legs
    self.units = units
    self.carriers = carriers
  }

  /// What is driven, and how goods go.
  package struct Answer: Sendable, Hashable {
    /// The tours chosen, by their positions.
    package let tours: [Int]
    /// By unit: the position of its way.
    package let ways: [Int]
    /// What tours and carriers cost; dropping stops may make it less.
    package let cost: Int
    /// Whether it is proved that nothing costs less.
    package let isProvedOptimal: Bool
  }

  /// What chosen tours, and carriers for the ways chosen, cost together.
  package func cost(of tours: [Int], going ways: [Int]) -> Int {
    var loads = [Int](repeating: 0, count: carriers.count)
    for (unit, way) in zip(units, ways) {
      if let carrier = unit.ways[way].carrier { loads[carrier] += unit.ways[way].load }
    }
    return tours.reduce(0) { $0 + self.tours[$1].cost }
      + zip(carriers, loads).reduce(0) { $0 + $1.0.cost(of: $1.1) }
  }
}
