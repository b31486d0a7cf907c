import Cabotage
import Quantities

/// A producer and what is ordered from it.
struct Supplier {
  /// The identifier of its place.
  let id: String
  /// Its name, which is its trade.
  let name: String
  /// Where it is.
  let commune: Commune
  /// When goods can be fetched.
  var hours: [Opening] = []
  /// Where it brings its goods itself, if it does.
  var dropOff: Place.DropOff?
  /// What a carrier takes that brings its goods, if one does.
  var trunk: Place.Trunk?
  /// How often it is visited; `nil` for once.
  var recurrence: Recurrence?
  /// What it sells.
  var goods: [Good]

  /// The same producer when a share of what it sells, in percent, is ordered.
  func selling(percent: Int) -> Supplier {
    var copy = self
    for index in goods.indices { copy.goods[index].units = goods[index].units * percent / 100 }
    return copy
  }
}

/// A product and how much of it is ordered.
struct Good {
  /// Its identifier.
  let id: String
  /// Its name, as printed.
  let name: String
  /// What one unit is.
  let unit: String
  /// The mass of a unit in grams; `nil` where it has to be inferred.
  let grams: Int?
  /// The room of a unit in millilitres; `nil` where it has to be inferred.
  var milliliters: Int?
  /// How cold it must travel.
  var temperature = TemperatureClass.ambient
  /// Whether nothing heavy may lie on it.
  var isFragile = false
  /// Whether it is food.
  var isFood = true
  /// The price of a unit in cents.
  let cents: Int
  /// The units ordered, at scale 1.
  var units: Int
  /// The most units that a household takes at once.
  let most: Int

  /// Makes a product.
  init(
    _ id: String, _ name: String, _ unit: String, grams: Int?, milliliters: Int? = nil,
    _ temperature: TemperatureClass = .ambient, isFragile: Bool = false, isFood: Bool = true,
    cents: Int, units: Int, most: Int = 3
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.grams = grams
    self.milliliters = milliliters
    self.temperature = temperature
    self.isFragile = isFragile
    self.isFood = isFood
    self.cents = cents
    self.units = units
    self.most = most
  }
}

/// A local group of households with one drop point.
struct Group {
  /// The identifier of its place.
  let id: String
  /// Its name, as printed.
  let name: String
  /// Where it is.
  let commune: Commune
  /// The households that order, at scale 1.
  let households: Int
  /// When goods can be brought.
  var hours: [Opening] = []
  /// Whether it fills its own crates.
  var packsItself = false
  /// Its association, where the dataset has several.
  var network: Identifier<Network>?
  /// How often it is visited; `nil` for once.
  var recurrence: Recurrence?
  /// The time that a stop takes whatever is moved.
  var serviceTime = Place.defaultServiceTime
}
