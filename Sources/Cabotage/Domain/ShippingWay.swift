/// How the goods of one partner come to its groups, where networks pool their transport.
package struct ShippingWay: Hashable, Sendable, Codable {
  /// The hub where vehicles are changed; `nil` where all goods go straight to the groups.
  package var hub: Identifier<Place>?
  /// The producers whose goods go straight to the groups all the same.
  package var straight: Set<Identifier<Place>>

  /// Makes a way.
  package init(hub: Identifier<Place>?, straight: Set<Identifier<Place>> = []) {
    self.hub = hub
    self.straight = straight
  }

  /// Whether goods of a producer go straight to the groups.
  func isStraight(_ producer: Place) -> Bool {
    hub == nil || producer.trunk == nil && straight.contains(producer.id)
  }

  /// The hub that goods of a producer pass; `nil` where they go straight.
  func hubPassed(from producer: Place) -> Identifier<Place>? {
    isStraight(producer) ? nil : hub
  }
}

extension Round {
  /// How the goods of a producer come to a group: over a hub, or straight where there is none.
  func hubPassed(
    from producer: Identifier<Place>, to group: Identifier<Place>
  ) -> Identifier<Place>? {
    guard let network = self[group].network, let way = contents.ways[network] else {
      return hub(of: group)
    }
    return way.hubPassed(from: self[producer])
  }
}
