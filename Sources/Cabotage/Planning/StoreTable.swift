import Quantities
import Routing

/// The docks and rooms whose limits bind several tours together.
struct StoreTable {
  private(set) var stores: [RoutingProblem.Store] = []
  /// The place of each store.
  private(set) var places: [Identifier<Place>] = []
  private var storeOf: [Identifier<Place>: Int] = [:]
  private let round: Round

  /// Makes the stores of a round.
  ///
  /// - Parameters:
  ///   - arrived: The lots that tours have brought before; those collected stay at their hubs.
  init(_ round: Round, holding arrived: [Lot]) {
    self.round = round
    for place in round.contents.places {
      guard let storage = place.storage else { continue }
      var there = round.freight(of: round.broughtGoods(to: place.id))
      for lot in arrived where lot.purpose == .collect && lot.to == place.id {
        there += lot.freight
      }
      storeOf[place.id] = stores.count
      places.append(place.id)
      stores.append(
        RoutingProblem.Store(
          limit: storage.load(less: there), days: round.contents.days.count))
    }
  }

  /// What a lot takes of the store at one of its ends.
  func stay(of lot: Lot, _ handling: Handling) -> RoutingProblem.Stay? {
    switch (lot.purpose, handling) {
    case (.collect, .loading), (.direct, .loading):
      guard let store = storeOf[lot.from], lot.from != lot.producer else { return nil }
      return RoutingProblem.Stay(
        store: store, day: round.dropOffDay(of: lot), load: lot.storageLoad)
    case (.collect, .unloading):
      guard let store = storeOf[lot.to] else { return nil }
      return RoutingProblem.Stay(store: store, day: round.readyDay, load: lot.storageLoad)
    case (.deliver, _), (.direct, .unloading):
      return nil
    }
  }
}

extension Round {
  /// The day until which goods stay at a hub: that of the last preparation.
  var readyDay: Int {
    contents.days.lastIndex { !$0.prepare.isEmpty } ?? max(0, contents.days.count - 1)
  }

  /// What producers bring to a hub themselves, or make there: no tour carries it, yet it fills
  /// the room.
  func broughtGoods(to hub: Identifier<Place>) -> [OrderLine] {
    guard contents.hubs.contains(hub) else { return [] }
    return orders.filter {
      let producer = self[$0.product].producer
      return hubPassed(from: producer, to: $0.group) == hub
        && loadingPlace(of: producer, for: hub) == hub
    }
  }
}

extension Place.Storage {
  /// The limit of the routing problem, after what is there anyway.
  fileprivate func load(less fixed: Freight) -> Load {
    func left<Unit>(_ limit: Quantity<Unit>?, _ taken: Quantity<Unit>) -> Int {
      limit.map { min(max(0, $0.value - taken.value), Load.largest) } ?? Load.largest
    }
    return [
      left(mass, fixed.mass), left(volume, fixed.volume + fixed.frozen),
      left(chilled, fixed.chilled),
      left(frozen, fixed.frozen),
    ]
  }
}

extension Lot {
  /// What the lot takes of a store, where all goods count in the volume.
  fileprivate var storageLoad: Load {
    let freight = freight
    return [
      freight.mass.value, volume.value, freight.chilled.value, freight.frozen.value,
    ]
  }
}
