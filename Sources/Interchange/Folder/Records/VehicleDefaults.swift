import Cabotage
import Quantities

/// What is assumed of a vehicle where its row leaves a cell empty.
enum VehicleDefaults {
  /// Litres of fuel, or kilowatt-hours, per 100 km.
  ///
  /// Car and van: what Emplettes & Cagettes measured; the rest are usual values.
  static func consumption(_ kind: Vehicle.Kind, _ energy: Vehicle.Energy) -> Double {
    switch (kind, energy) {
    case (.car, .electric): 18
    case (.van, .electric): 28
    case (.refrigerated, .electric): 35
    case (.trailer, .electric): 24
    case (.car, _): 6
    case (.van, _): 10
    case (.refrigerated, _): 12
    case (.trailer, _): 8
    }
  }

  /// Euros for a litre of fuel or a kilowatt-hour.
  static func price(of energy: Vehicle.Energy) -> Double {
    energy == .electric ? 0.25 : 1.80
  }

  /// What a kilometre costs: the energy of a rented vehicle, else the French tax authorities'
  /// scale for volunteers, 4 CV, 2023-24, which counts wear and insurance too.
  static func costPerKilometer(
    _ tenure: Vehicle.Tenure, _ energy: Vehicle.Energy, consumption: Double
  ) -> Money {
    guard tenure == .rented else { return 606 }
    return Money(rounding: consumption * price(of: energy) / 100 * 1_000)
  }

  /// The chilled part of the room: all of a refrigerated vehicle.
  static func chilled(_ kind: Vehicle.Kind, of volume: Volume) -> Volume {
    kind == .refrigerated ? volume : 0
  }
}
