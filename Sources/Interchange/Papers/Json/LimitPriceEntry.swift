import Cabotage
import Quantities

extension PlanDocument {
  /// What it could save that a limit gave way, as in ``Proof/LimitPrice``.
  struct LimitPriceEntry: Sendable, Hashable, Codable {
    var limit: Limit
    /// Where it is that of a place.
    var place: Identifier<Place>?
    /// Where it is that of a vehicle.
    var vehicle: Identifier<Vehicle>?
    var amount: Int
    var savesMeur: Money
    var gapMeur: Money

    enum Limit: String, Sendable, Hashable, Codable {
      case opening, hours, mass, volume, chilled, fleet
    }

    init(_ price: Proof.LimitPrice) {
      switch price.limit {
      case .opening(let id): (limit, place) = (.opening, id)
      case .hours(let id): (limit, vehicle) = (.hours, id)
      case .mass(let id): (limit, vehicle) = (.mass, id)
      case .volume(let id): (limit, vehicle) = (.volume, id)
      case .chilled(let id): (limit, vehicle) = (.chilled, id)
      case .fleet(let id): (limit, vehicle) = (.fleet, id)
      }
      amount = price.amount
      savesMeur = price.saves
      gapMeur = price.gap
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      limit = try values.decode(Limit.self, forKey: .limit)
      if limit == .opening {
        place = try values.decode(Identifier<Place>.self, forKey: .place)
      } else {
        vehicle = try values.decode(Identifier<Vehicle>.self, forKey: .vehicle)
      }
      amount = try values.decode(Int.self, forKey: .amount)
      savesMeur = try values.decode(Money.self, forKey: .savesMeur)
      gapMeur = try values.decode(Money.self, forKey: .gapMeur)
    }

    /// Nothing where it names neither place nor vehicle.
    var limitPrice: Proof.LimitPrice? {
      let named: Proof.Limit? =
        switch limit {
        case .opening: place.map { .opening($0) }
        case .hours: vehicle.map { .hours($0) }
        case .mass: vehicle.map { .mass($0) }
        case .volume: vehicle.map { .volume($0) }
        case .chilled: vehicle.map { .chilled($0) }
        case .fleet: vehicle.map { .fleet($0) }
        }
      return named.map {
        Proof.LimitPrice(limit: $0, amount: amount, saves: savesMeur, gap: gapMeur)
      }
    }
  }
}
