public import Quantities

/// What a network pays to have a vehicle all year, whether or not it drives.
public struct OwnershipTerms: Hashable, Sendable {
  /// Which end of the range of the price is meant.
  public enum Case: String, Hashable, Sendable, CaseIterable {
    /// The lowest price.
    case low
    /// The highest price.
    case high
  }

  /// What it costs to buy, from the lowest price to the highest.
  public let price: ClosedRange<Money>
  /// How many years it is kept.
  public let years: Int
  /// What it is then sold for, in hundredths of its price.
  public let resale: Int
  /// Insurance, inspection and the like, a year.
  public let perYear: Money
  /// The part of all this that the network bears, in hundredths; partners bear the rest.
  public let share: Int

  /// Makes terms; what a network does not share with others it bears to a hundred hundredths.
  public init(
    price: ClosedRange<Money>, years: Int, resale: Int = 0, perYear: Money = 0, share: Int = 100
  ) {
    self.price = price
    self.years = years
    self.resale = resale
    self.perYear = perYear
    self.share = share
  }

  /// What the network pays when the vehicle is bought.
  public func outlay(_ end: Case) -> Money {
    borne(price(end))
  }

  /// What the network pays each year beside that.
  public var upkeep: Money { borne(perYear) }

  /// What having it costs the network a year: the price less the resale, spread over the years, and
  /// the upkeep.
  public func yearly(_ end: Case) -> Money {
    Money(borne(price(end)).value * (100 - resale) / 100 / years) + upkeep
  }

  private func price(_ end: Case) -> Money {
    end == .low ? price.lowerBound : price.upperBound
  }

  private func borne(_ money: Money) -> Money {
    Money(money.value * share / 100)
  }
}
