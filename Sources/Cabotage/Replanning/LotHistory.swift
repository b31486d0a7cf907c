import Quantities

/// What became of the lots of a plan: which lots of an earlier plan they continue.
///
/// Orders that come or go make lots of other sizes, so that lots are compared by what is in them:
/// a lot continues every lot that went the same way, in the same compartment, and shares an order
/// with it, or a product where goods are in bulk.
struct LotHistory {
  /// What two lots must have in common.
  private struct Way: Hashable {
    let purpose: Lot.Purpose
    let from: Identifier<Place>
    let to: Identifier<Place>
    let compartment: Compartment

    init(_ lot: Lot) {
      purpose = lot.purpose
      from = lot.from
      to = lot.to
      compartment = lot.compartment
    }
  }

  /// A lot of the earlier plan and the vehicle that carried it.
  private struct Former {
    let goods: Set<String>
    let carrier: VehicleDay
  }

  private let formers: [Way: [Former]]

  /// Takes note of what an earlier plan carries.
  init(of plan: Plan) {
    let pairs = plan.tours.flatMap { tour in
      tour.stops.flatMap(\.loads).map { lot in
        (
          Way(plan.lots[lot]),
          Former(goods: plan.goods(in: plan.lots[lot]), carrier: tour.vehicleDay)
        )
      }
    }
    formers = Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
  }

  /// The vehicles that carried what a lot of another plan continues; none where it is new.
  func carriers(of lot: Lot, in plan: some LotSource) -> Set<VehicleDay> {
    let goods = plan.goods(in: lot)
    let continued = (formers[Way(lot)] ?? []).filter { !$0.goods.isDisjoint(with: goods) }
    return Set(continued.map(\.carrier))
  }
}

/// What holds the crates that lots refer to.
protocol LotSource {
  var crates: [PackedCrate] { get }
}

extension Plan: LotSource {}
extension CratePacking: LotSource {}

extension LotSource {
  /// The names of the orders or products in a lot.
  fileprivate func goods(in lot: Lot) -> Set<String> {
    lot.crates.isEmpty
      ? Set(lot.contents.map(\.product.name)) : Set(lot.crates.map { crates[$0].order.name })
  }
}
