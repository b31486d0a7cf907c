import Cabotage

extension TemperatureClass {
  /// The mark of a label or a list; nothing for dry goods.
  var mark: Text? {
    switch self {
    case .ambient: nil
    case .chilled8: Text("FROID +8 °C", "COLD +8 °C")
    case .chilled4: Text("FROID +4 °C", "COLD +4 °C")
    case .meat2: Text("FROID +2 °C", "COLD +2 °C")
    case .fish: Text("POISSON 0/+2 °C", "FISH 0/+2 °C")
    case .frozen: Text("SURGELÉ −18 °C", "FROZEN −18 °C")
    case .hot: Text("CHAUD +63 °C", "HOT +63 °C")
    }
  }
}

extension Compartment {
  /// The mark of goods that ride here; nothing where it is not cooled.
  var mark: Text? {
    switch self {
    case .ambient: nil
    case .chilled: Text("FROID", "COLD")
    case .frozen: Text("SURGELÉ", "FROZEN")
    }
  }
}

extension Place.Kind {
  /// What happens at such a place.
  var name: Text {
    switch self {
    case .producer: Text("producteur", "producer")
    case .hub: Text("salle de préparation", "preparation room")
    case .dock: Text("quai de dépôt", "dock")
    case .group: Text("groupe", "group")
    case .vehicleBase: Text("base de véhicule", "vehicle base")
    }
  }
}

extension Vehicle.Kind {
  /// The sort of vehicle.
  var name: Text {
    switch self {
    case .car: Text("voiture", "car")
    case .van: Text("camionnette", "van")
    case .refrigerated: Text("camionnette frigorifique", "refrigerated van")
    case .trailer: Text("avec remorque", "with trailer")
    }
  }
}

extension Vehicle.Tenure {
  /// The terms of use.
  var name: Text {
    switch self {
    case .owned: Text("à l'association", "owned")
    case .lent: Text("prêtée", "lent")
    case .rented: Text("louée", "rented")
    }
  }
}

extension Vehicle.Energy {
  /// The unit in which it is bought, and its name.
  var name: Text {
    switch self {
    case .diesel: Text("L de gazole", "L of diesel")
    case .petrol: Text("L d'essence", "L of petrol")
    case .electric: Text("kWh", "kWh")
    }
  }
}
