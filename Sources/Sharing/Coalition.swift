/// A set of players, told by their numbers from 0.
public struct Coalition: Hashable, Sendable, Codable {
  /// Bit `i` is set when player `i` belongs to the coalition.
  public let bits: Int

  /// Makes the coalition of the players whose bits are set.
  public init(bits: Int) {
    self.bits = bits
  }

  /// Makes the coalition of some players.
  ///
  /// - Precondition: the numbers lie between 0 and 62.
  public init(_ players: some Sequence<Int>) {
    bits = players.reduce(0) { bits, player in
      precondition(0..<(Int.bitWidth - 1) ~= player, "a player's number is out of range")
      return bits | 1 << player
    }
  }

  /// The number of players in it.
  public var count: Int { bits.nonzeroBitCount }

  /// Whether a player belongs to it.
  public func contains(_ player: Int) -> Bool {
    bits >> player & 1 == 1
  }

  /// The players that belong to it, in increasing order.
  public var players: [Int] {
    (0..<Int.bitWidth).filter { contains($0) }
  }
}

extension Coalition: ExpressibleByArrayLiteral {
  /// Makes the coalition of the players listed.
  public init(arrayLiteral players: Int...) {
    self.init(players)
  }
}
