/// How cold, or hot, goods must travel; a crate holds goods of one class.
///
/// Classes and limits are those of the French order of 21 December 2009, annex I.
public enum TemperatureClass: String, Hashable, Sendable, Codable, CaseIterable {
  /// No requirement.
  case ambient
  /// At most +8 °C: fermented dairy products, butter, ripe cheese.
  case chilled8
  /// At most +4 °C: very perishable goods.
  case chilled4
  /// At most +2 °C: minced meat.
  case meat2
  /// 0 to +2 °C, on melting ice: fresh fish.
  case fish
  /// At most −18 °C.
  case frozen
  /// At least +63 °C.
  case hot

  /// The class that goods of this class may share a crate with.
  ///
  /// What must stay below +8 °C may lie with what must stay below +4 °C, and then does too; meat
  /// and fish keep to themselves.
  public var crateClass: TemperatureClass {
    self == .chilled8 ? .chilled4 : self
  }

  /// The part of a vehicle or a room that can hold this class.
  public var compartment: Compartment {
    switch self {
    case .ambient, .hot: .ambient
    case .chilled8, .chilled4, .meat2, .fish: .chilled
    case .frozen: .frozen
    }
  }
}

extension TemperatureClass {
  /// What the class asks for, with its limit.
  public var name: Text {
    switch self {
    case .ambient: Text("sec", "dry")
    case .chilled8: Text("frais, +8 °C au plus", "chilled, at most +8 °C")
    case .chilled4: Text("frais, +4 °C au plus", "chilled, at most +4 °C")
    case .meat2: Text("viande, +2 °C au plus", "meat, at most +2 °C")
    case .fish: Text("poisson, 0 à +2 °C sur glace", "fish, 0 to +2 °C on ice")
    case .frozen: Text("surgelé, −18 °C au plus", "frozen, at most −18 °C")
    case .hot: Text("chaud, +63 °C au moins", "hot, at least +63 °C")
    }
  }
}

/// A part of a vehicle or a room that is kept at one temperature.
///
/// Ambient goods may ride in the chilled part, not the reverse.
public enum Compartment: String, Hashable, Sendable, Codable, CaseIterable {
  /// Not cooled.
  case ambient
  /// Between 0 and +4 °C.
  case chilled
  /// At most −18 °C.
  case frozen
}
