import Quantities

/// What stands at once in the docks and hubs that hold only so much.
struct StorageUse {
  /// A dock on the day on which goods are left there, or a hub on the day when all is there.
  private struct Key: Hashable {
    let place: Int
    let day: Int
  }

  private let round: Round
  private var goods: [Key: Freight] = [:]
  /// What producers bring to each hub themselves: there on every day.
  private var brought: [Int: Freight] = [:]

  /// Adds up the goods of some lots, and those that producers bring to a hub themselves.
  init(_ round: Round, by lots: [Lot]) {
    self.round = round
    for hub in round.contents.hubs where round[hub].storage != nil {
      let key = Key(place: round.position(of: hub), day: round.readyDay)
      brought[key.place] = round.freight(of: round.broughtGoods(to: hub))
      goods[key] = brought[key.place]
    }
    for lot in lots {
      for key in keys(of: lot) { goods[key] = use(key, adding: lot) }
    }
  }

  /// What is beyond the limits.
  var findings: [Finding] {
    goods.sorted { ($0.key.place, $0.key.day) < ($1.key.place, $1.key.day) }
      .flatMap { key, freight in excess(of: freight, key) }
  }

  /// What would be beyond a limit if a lot came on top.
  func excess(adding lot: Lot) -> Text? {
    keys(of: lot).lazy.compactMap { key in
      excess(of: use(key, adding: lot), key).first?.text
    }.first
  }

  private func use(_ key: Key, adding lot: Lot) -> Freight {
    var freight = goods[key] ?? brought[key.place] ?? Freight()
    freight += lot.freight
    return freight
  }

  /// Where a lot stands before and after it is carried.
  private func keys(of lot: Lot) -> [Key] {
    var keys: [Key] = []
    if lot.purpose == .collect, round[lot.to].storage != nil {
      keys.append(Key(place: round.position(of: lot.to), day: round.readyDay))
    }
    if lot.purpose != .deliver, lot.from != lot.producer, round[lot.from].storage != nil {
      keys.append(Key(place: round.position(of: lot.from), day: round.dropOffDay(of: lot)))
    }
    return keys
  }

  private func excess(of freight: Freight, _ key: Key) -> [Finding] {
    let place = round.contents.places[key.place]
    return place.storage?.excess(of: freight, at: place) ?? []
  }
}

extension Round {
  /// What some order lines add up to.
  func freight(of lines: [OrderLine]) -> Freight {
    freight(of: lines.map { ProductCount(product: $0.product, units: $0.quantity) })
  }

  /// What some goods add up to, without crates.
  func freight(of goods: [ProductCount]) -> Freight {
    var sum = Freight()
    for count in goods {
      let product = self[count.product]
      let volume = product.volume * count.units
      let compartment = product.temperature.compartment
      sum += Freight(
        mass: product.mass * count.units, volume: compartment == .frozen ? 0 : volume,
        chilled: compartment == .chilled ? volume : 0,
        frozen: compartment == .frozen ? volume : 0)
    }
    return sum
  }
}

extension Place.Storage {
  /// What does not fit of some goods.
  fileprivate func excess(of goods: Freight, at place: Place) -> [Finding] {
    func finding(_ what: Text, _ amount: (Wording) -> (found: String, limit: String)) -> Finding {
      let (french, english) = (amount(Wording(.french)), amount(Wording(.english)))
      return Finding(
        table: .places, subject: place.id.name,
        text: Text(
          "\(place.name) : \(what.french), \(french.found) pour \(french.limit)",
          "\(place.name): \(what.english), \(english.found) for \(english.limit)"))
    }
    func liters(_ what: Text, _ goods: Volume, _ limit: Volume?) -> Finding? {
      guard let limit, goods > limit else { return nil }
      return finding(what) { ($0.liters(goods), $0.liters(limit)) }
    }
    var findings: [Finding] = []
    if let mass, goods.mass > mass {
      findings.append(
        finding(Text("trop de kilos", "too many kilos")) { ($0.mass(goods.mass), $0.mass(mass)) })
    }
    findings += [
      liters(Text("trop de volume", "too much volume"), goods.volume + goods.frozen, volume),
      liters(Text("trop de frais", "too much chilled"), goods.chilled, chilled),
      liters(Text("trop de surgelé", "too much frozen"), goods.frozen, frozen),
    ].compactMap(\.self)
    return findings
  }
}
