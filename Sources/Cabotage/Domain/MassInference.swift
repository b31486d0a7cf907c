public import Quantities

/// Masses and volumes that the data leaves out, from what it says in words.
public enum MassInference {
  /// What a unit weighs that nothing is known about: half a kilo.
  public static let unknownMass: Mass = 500

  /// The room taken by loose goods: half a kilo a litre, air included.
  public static let bulkDensity = 0.5
  public static func mass(ofUnit unit: String, of name: String) -> (Mass, Product.Provenance) {
    (unknownMass, .unknown)
  }
  public static func volume(of mass: Mass) -> Volume {
    Volume(rounding: Double(mass.value) / bulkDensity)
  }
}
