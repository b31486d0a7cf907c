extension Round.Contents {
  /// The round with a place for each visit to a place that is visited every so often.
  ///
  /// The first visit keeps the identifier of the place, the second is `id/2`, and so on; each has the
  /// whole order of its group, or, of a producer, each order all of its goods.
  func withVisits() -> Round.Contents {
    guard places.contains(where: { $0.recurrence != nil && $0.visit == nil }) else { return self }
    var round = self
    var countOf: [Identifier<Place>: Int] = [:]
    round.places = places.flatMap { place -> [Place] in
      guard place.visit == nil, let recurrence = place.recurrence else { return [place] }
      let patterns = patterns(of: place, recurrence)
      let count = patterns.first?.count ?? 0
      countOf[place.id] = count
      return (0..<count).map { number in
        Place(
          place,
          visit: RecurringVisit(
            place: place.id, name: place.name, number: number, days: patterns.map { $0[number] }),
          id: Self.visit(number, to: place.id),
          name: count > 1 ? "\(place.name) (\(number + 1)/\(count))" : place.name)
      }
    }
    func visits(_ id: Identifier<Place>) -> Range<Int> { 0..<(countOf[id] ?? 1) }
    let producerOf = Dictionary(
      products.map { ($0.id, $0.producer) }, uniquingKeysWith: { first, _ in first })
    round.products = products.flatMap { product in
      visits(product.producer).map { product.visited($0, producerOf) }
    }
    round.orders = orders.flatMap { line -> [OrderLine] in
      let deliveries = visits(line.group)
      let collections = producerOf[line.product].map(visits) ?? 0..<1
      return deliveries.flatMap { delivery in
        collections.map { line.visited(delivery, collection: $0) }
      }
    }
    for index in vehicles.indices {
      round.vehicles[index].borders.places = Set(
        vehicles[index].borders.places.flatMap { place in
          visits(place).map { Self.visit($0, to: place) }
        })
    }
    round.travel = travel.flatMap { entry in
      visits(entry.from).flatMap { from in
        visits(entry.to).map { to in
          TravelEntry(
            from: Self.visit(from, to: entry.from), to: Self.visit(to, to: entry.to),
            distance: entry.distance, time: entry.time)
        }
      }
    }
    return round
  }

  /// The identifier of something at a visit.
  fileprivate static func visit<Kind>(
    _ number: Int, to id: Identifier<Kind>
  ) -> Identifier<Kind> {
    number == 0 ? id : Identifier("\(id.name)/\(number + 1)")
  }
}

extension Product {
  /// What a producer has of it at one of several visits.
  fileprivate func visited(
    _ number: Int, _ producerOf: [Identifier<Product>: Identifier<Place>]
  ) -> Product {
    guard number > 0 else { return self }
    return Product(
      id: Round.Contents.visit(number, to: id),
      producer: Round.Contents.visit(number, to: producer), name: name, unit: unit,
      mass: massProvenance == .measured ? mass : nil, volume: volume, temperature: temperature,
      isFragile: isFragile, isFood: isFood, price: price, available: available,
      substitute: substitute.map {
        producerOf[$0] == producer ? Round.Contents.visit(number, to: $0) : $0
      }, shape: shape)
  }
}

extension OrderLine {
  /// The line at one of several visits to its group, or to the producer.
  fileprivate func visited(_ delivery: Int, collection: Int) -> OrderLine {
    OrderLine(
      order: Round.Contents.visit(delivery, to: order), member: member,
      group: Round.Contents.visit(delivery, to: group),
      product: Round.Contents.visit(collection, to: product), quantity: quantity,
      priority: priority)
  }
}
