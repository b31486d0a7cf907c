package import Foundation
import Interchange

/// Instances of one kind that are solved to watch the quality of plans, always the same ones.
package struct Family: Sendable, Hashable, Codable {
  /// What it is called in tables and baselines.
  package let name: String
  /// Its folder, inside one of the folders of instances.
  package let folder: String
  /// How the names of its files end.
  package let suffix: String
  /// The convention under which costs are compared.
  package let rounding: String
  /// The file of best-known values in its folder; without one, costs are compared with the best
  /// that the baseline records.
  package let values: String?
  /// What the costs of its files are divided by to be in the unit of the values; one, if absent.
  package let unit: Double?
  /// The instances solved in every run of the gate, as paths without suffix.
  package let quick: [String]
  /// The instances solved where all are asked for.
  package let others: [String]

  /// The instances to solve.
  package func instances(all: Bool) -> [String] {
    all ? quick + others : quick
  }

  /// Reads the choice of families.
  ///
  /// - Throws: What Foundation says of a file that cannot be read, or `UnknownRounding`.
  package static func choice(at file: URL) throws -> [Family] {
    let families = try JSONDecoder().decode([Family].self, from: Data(contentsOf: file))
    for family in families where ResearchRounding(rawValue: family.rounding) == nil {
      throw UnknownRounding(family: family.name, rounding: family.rounding)
    }
    return families
  }

  /// A family whose rounding is none that there is.
  package struct UnknownRounding: Error {
    let family: String
    let rounding: String
  }
}
